package cn.duban.plan.summary;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Heading;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Target;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.Supervision;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// 测量用的计划 — a plan of any size with invented wording, figures and lights of every colour.
final class BenchPlan {
    private static final int PARTS = 8;
    private static final String HAN = "一二三四五六七八";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Figure.Period AUTUMN =
            new Figure.Period(
                    "2026-autumn",
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2027, 1, 31),
                    LocalDate.of(2026, 9, 15));

    private BenchPlan() {}

    static Material material(int size, Supervision supervision) {
        Plan plan = plan(size);
        List<Standing> standings =
                IntStream.range(0, size)
                        .mapToObj(i -> standing(plan, plan.commitments().get(i), i))
                        .toList();
        return Material.of(plan, ReportKind.YEAR, standings, List.of(), supervision, DAY, AT);
    }

    private static Plan plan(int size) {
        return new Plan(
                "P2026-990199",
                1L,
                Plan.State.CONFIRMED,
                new Plan.Source("示例.docx", "0".repeat(64), "示例", Instant.EPOCH),
                "示例区2026年教育工作要点",
                2026,
                "990199",
                IntStream.range(0, PARTS)
                        .mapToObj(p -> new Heading(List.of(part(p)), part(p) + "、", "示例大项", 1, p))
                        .toList(),
                IntStream.range(0, size).mapToObj(i -> commitment(i, size)).toList(),
                List.of(),
                "示例",
                null,
                List.of(),
                null);
    }

    private static String part(int number) {
        return HAN.substring(number, number + 1);
    }

    private static Commitment commitment(int i, int size) {
        String id = "P2026-990199-" + i;
        return Commitment.of(id, List.of(part(i * PARTS / size)), "示例任务完成率达到90%以上", PARTS + i)
                .changing()
                .subject("示例任务完成率")
                .target(new Target.AtLeast(BigDecimal.valueOf(90), "%"))
                .lead("示例科")
                .indicator("EX." + i)
                .build();
    }

    private static Standing standing(Plan plan, Commitment c, int i) {
        BigDecimal value = BigDecimal.valueOf(8000 + i * 7L, 2);
        Figure figure =
                new Figure(
                        c.indicator() + "|990199|2026-autumn",
                        AUTUMN,
                        value,
                        null,
                        null,
                        100,
                        20,
                        18,
                        Figure.Status.PARTIAL,
                        AT);
        String reason = "示例任务完成率" + value + "%，比目标低1.5个百分点（目标不低于90%）（应报20所，已报18所）。";
        Colour colour = Colour.values()[i % Colour.values().length];
        Assessment assessment =
                new Assessment(
                        1,
                        colour,
                        reason,
                        AT,
                        DAY,
                        figure,
                        value.toString(),
                        "90",
                        null,
                        null,
                        null);
        return new Standing(c.id(), Promise.of(plan, c), assessment, figure, List.of(), 0);
    }
}
