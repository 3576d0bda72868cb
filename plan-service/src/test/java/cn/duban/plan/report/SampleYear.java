package cn.duban.plan.report;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Direction;
import cn.duban.plan.commitment.Every;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.report.Supervision.Feedback;
import cn.duban.plan.report.Supervision.Matters;
import cn.duban.plan.report.Supervision.Overruling;
import cn.duban.plan.report.Supervision.Postponement;
import java.math.BigDecimal;
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

    private SampleYear() {}

    public static Material of(ReportKind kind) {
        Plan plan = plan();
        List<Standing> now = new ArrayList<>();
        for (Commitment c : plan.commitments()) {
            if (!c.subject().equals("校园足球特色学校")) {
                now.add(SampleYearLights.standing(plan, c));
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
        return Material.of(
                        plan,
                        kind,
                        now,
                        List.of(),
                        new Told(),
                        SampleYearLights.LAST_DAY,
                        SampleYearLights.NOW)
                .without(dropped)
                .registeredAs("示例区教育局");
    }

    /// Supervision of two matters: one answer returned, one closed by exception.
    private record Told() implements Supervision {
        @Override
        public List<Feedback> answers(String commitment) {
            return commitment.equals(BUILDING)
                    ? List.of(
                            new Feedback(
                                    "受雨季影响，基础施工推迟。",
                                    "规划建设科",
                                    SampleYearLights.LAST_DAY,
                                    SampleYearLights.NOW))
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
}
