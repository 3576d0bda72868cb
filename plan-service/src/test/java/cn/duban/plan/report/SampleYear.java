package cn.duban.plan.report;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Matters;
import cn.duban.plan.report.Supervision.Overruling;
import cn.duban.plan.report.Supervision.Postponement;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A year with everything in it that is hard to tell: amended, moved out, closed by exception,
/// returned, a goal that is only a direction.
public final class SampleYear {
    public static final String CHECKS = "P2026-990102-2-2";
    public static final String BUILDING = "P2026-990102-2-1";
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");
    private static final Instant NOW = Instant.parse("2026-12-31T08:00:00Z");

    private SampleYear() {}

    public static Material of(ReportKind kind) {
        Plan plan = plan();
        List<Standing> now = new ArrayList<>();
        for (Commitment c : plan.commitments()) {
            if (!c.subject().equals("校园足球特色学校")) {
                now.add(standing(plan, c));
            }
        }
        List<Dropped> dropped =
                List.of(
                        new Dropped(
                                plan.commitments().getLast(),
                                "上级不再组织认定。",
                                "示例督办员",
                                "示例局长",
                                LocalDate.parse("2026-06-10")));
        return Material.of(plan, kind, now, List.of(), new Told(), LAST_DAY, NOW)
                .without(dropped)
                .registeredAs("示例区教育局");
    }

    /// Supervision of two matters: one answer returned, one closed by exception.
    private record Told() implements Supervision {
        @Override
        public List<Feedback> answers(String commitment) {
            return commitment.equals(BUILDING)
                    ? List.of(new Feedback("受雨季影响，基础施工推迟。", "规划建设科", LAST_DAY, NOW))
                    : List.of();
        }

        @Override
        public boolean isReturned(String commitment) {
            return commitment.equals(CHECKS);
        }

        @Override
        public Optional<Overruling> overruling(String commitment) {
            return commitment.equals(BUILDING)
                    ? Optional.of(
                            new Overruling("李示例", "主体已完工，附属工程转入下年。", LocalDate.parse("2026-11-03")))
                    : Optional.empty();
        }

        @Override
        public Optional<Postponement> postponement(String commitment) {
            return Optional.empty();
        }

        @Override
        public Optional<Matters> matters() {
            return Optional.of(new Matters(2, 1, 0, 1));
        }
    }

    private static Plan plan() {
        return SamplePlans.plan(
                List.of(
                        new Heading(List.of("一"), "一、", "提升普惠优质水平", 1, 10),
                        new Heading(List.of("二"), "二、", "改善办学条件", 1, 100),
                        new Heading(List.of("三"), "三、", "提高育人质量", 1, 200)),
                List.of(
                        item("1-1", "一", "普惠性幼儿园覆盖率", 20, least("90", "%"), "学前教育科", "PRE.INCL"),
                        item(
                                "1-2",
                                "一",
                                "全区幼儿园保育教育质量自我评估",
                                30,
                                new Target.All(),
                                "学前教育科",
                                "PRE.EV"),
                        item("2-1", "二", "示例区第二实验小学综合楼", 110, new Target.Done(), "规划建设科", null),
                        item("2-2", "二", "配备专职保安和护学人员", 120, least("300", "名"), "安全科", null),
                        item("2-3", "二", "安装空调的小学教室", 130, least("140", "间"), "规划建设科", null),
                        item(
                                "3-1",
                                "三",
                                "教学质量分析会",
                                210,
                                new Target.Recurring(Every.TERM, 2),
                                "基础教育科",
                                null),
                        item(
                                "3-2",
                                "三",
                                "学生体质健康优良率",
                                220,
                                new Target.ChangeBy(Direction.UP, BigDecimal.ZERO, "个百分点", "上年"),
                                "体卫艺科",
                                null),
                        item(
                                "3-3",
                                "三",
                                "儿童青少年总体近视率",
                                230,
                                new Target.ChangeBy(Direction.DOWN, BigDecimal.ONE, "个百分点", "上年"),
                                "体卫艺科",
                                "EYE"),
                        item("3-4", "三", "校园足球特色学校", 240, least("3", "所"), "体卫艺科", null)));
    }

    private static Target least(String value, String unit) {
        return new Target.AtLeast(new BigDecimal(value), unit);
    }

    private static Commitment item(
            String id,
            String part,
            String subject,
            int offset,
            Target target,
            String lead,
            @Nullable String indicator) {
        return SamplePlans.commitment(id, List.of(part), subject, offset, target, indicator)
                .changing()
                .text(subject + target.inWords())
                .lead(lead)
                .build();
    }

    private static Standing standing(Plan plan, Commitment c) {
        String id = c.id().substring("P2026-990102-".length());
        return switch (id) {
            case "1-1" -> amended(plan, c);
            case "1-2" ->
                    lit(plan, c, Colour.RED, "应报118所，已报117所，其中1所未达到，没有做到全部达到", "98.31", "100");
            case "2-1" -> lit(plan, c, Colour.RED, "：期限2026-12-31已到，尚未完成", null, null);
            case "2-2" -> lit(plan, c, Colour.RED, "286名，到期还差14名（目标不低于300名）", "286", "300");
            case "2-3" -> lit(plan, c, Colour.GREEN, "140间，达到不低于140间的目标", "140", "140");
            case "3-1" -> lit(plan, c, Colour.GREEN, "：已开展4次，要求每学期2次，已结束的2个周期都做到了", "4", "4");
            case "3-2" ->
                    lit(
                            plan,
                            c,
                            Colour.GREY,
                            "：目标为比上年上升，还没有可比较的基准值和实际值，需录入数据，或由人工认定并附佐证材料",
                            null,
                            null);
            default ->
                    lit(
                            plan,
                            c,
                            Colour.YELLOW,
                            "51.15%，比2025年的52.1%下降0.95个百分点，未达到比上年下降1个百分点的目标",
                            "51.15",
                            "51.1");
        };
    }

    private static Standing lit(
            Plan plan,
            Commitment c,
            Colour colour,
            String said,
            @Nullable String value,
            @Nullable String expected) {
        Assessment a =
                new Assessment(
                        1,
                        colour,
                        c.subject() + said + "。",
                        NOW,
                        LAST_DAY,
                        null,
                        value,
                        expected,
                        colour == Colour.GREEN ? "1" : null,
                        null,
                        null);
        return new Standing(c.id(), Promise.of(plan, c), a, null, List.of(), 0);
    }

    private static Standing amended(Plan plan, Commitment c) {
        Standing s = lit(plan, c, Colour.GREEN, "90.6%，达到不低于90%的目标", "90.6", "90");
        Promise p = s.promise();
        Adjustment lowered =
                new Adjustment(
                        "目标由92%调整为90%",
                        "两所民办园退出普惠", "示例督办员", "示例局长", LocalDate.parse("2026-10-12"), null);
        Promise adjusted =
                new Promise(
                        p.plan(),
                        p.planTitle(),
                        p.year(),
                        p.unit(),
                        p.order(),
                        p.path(),
                        p.text(),
                        p.subject(),
                        p.written(),
                        p.due(),
                        p.lead(),
                        p.indicator(),
                        p.base(),
                        p.restricted(),
                        p.firmness(),
                        p.support(),
                        p.pace(),
                        List.of(lowered));
        return new Standing(s.id(), adjusted, s.assessment(), null, List.of(), 0);
    }
}
