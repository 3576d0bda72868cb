package cn.duban.plan.report;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the commitments of [SampleYear] stand on its last day.
final class SampleYearLights {
    static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");
    static final Instant NOW = Instant.parse("2026-12-31T08:00:00Z");

    private SampleYearLights() {}

    static Standing standing(Plan plan, Commitment c) {
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
