package cn.duban.plan.report;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Entry;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.tracking.Assessment;
import cn.duban.plan.tracking.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A plan of four commitments as it stood on a day in November, and plans of any size with seeded
/// lights.
public final class SampleMaterial {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-08T02:00:00Z");
    private static final Supervision ENTRIES = Supervision.none();

    private SampleMaterial() {}

    public static Material of(ReportKind kind) {
        Plan plan = SamplePlans.plan();
        List<Commitment> c = plan.commitments();
        List<Standing> now =
                List.of(
                        standing(
                                plan,
                                c.get(0),
                                Colour.RED,
                                "普惠性幼儿园覆盖率91.996%，比目标低0.0037个百分点（目标不低于92%）（应报20所，已报18所）。",
                                "91.9963",
                                "92",
                                figure("2026-autumn", "91.9963"),
                                figure("2025-autumn", "90.12"),
                                List.of()),
                        standing(
                                plan,
                                c.get(1),
                                Colour.YELLOW,
                                "“5621”教室空调111间，按校历目前应达到118间，落后7间。",
                                "111",
                                "118",
                                null,
                                null,
                                List.of(entry("设备到货推迟2周，12月上旬补齐。"))),
                        standing(
                                plan,
                                c.get(2),
                                Colour.GREY,
                                "综合楼：距期限2026-12-31还有41天，尚无进展记录，还看不出。",
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        standing(
                                plan,
                                c.get(3),
                                Colour.GREEN,
                                "教学质量分析会：已开展4次，要求每学期2次，已结束的1个周期都做到了。",
                                "4",
                                "2",
                                null,
                                null,
                                List.of()));
        List<Standing> then =
                List.of(
                        standing(
                                plan,
                                c.get(0),
                                Colour.YELLOW,
                                "普惠性幼儿园覆盖率91%，比目标低1个百分点（目标不低于92%）。",
                                "91",
                                "92",
                                null,
                                null,
                                List.of()));
        return Material.of(plan, kind, now, then, ENTRIES, TODAY, NOW);
    }

    /// A sum of money whose light was said without decimals.
    public static Material ofMoney() {
        Plan plan = SamplePlans.plan();
        Standing money =
                standing(
                        plan,
                        plan.commitments().getFirst(),
                        Colour.GREEN,
                        "生均公用经费2651元，达到不低于2600元的目标。",
                        "2650.95",
                        "2600",
                        figure("2026-autumn", "2650.95"),
                        figure("2025-autumn", "2480.37"),
                        List.of());
        return Material.of(plan, ReportKind.YEAR, List.of(money), List.of(), ENTRIES, TODAY, NOW);
    }

    /// As many commitments as asked, every sort of target, lights drawn by the seed.
    public static Material random(ReportKind kind, int size, long seed) {
        Random random = new Random(seed);
        Plan plan = SamplePlans.plan(size, random);
        List<Standing> now = plan.commitments().stream().map(c -> random(plan, c, random)).toList();
        List<Standing> then =
                plan.commitments().stream()
                        .filter(_ -> random.nextBoolean())
                        .map(c -> random(plan, c, random))
                        .toList();
        return Material.of(plan, kind, now, then, ENTRIES, TODAY, NOW);
    }

    private static Standing random(Plan plan, Commitment c, Random random) {
        Colour colour = Colour.values()[random.nextInt(4)];
        String value = BigDecimal.valueOf(random.nextInt(1, 20000), 2).toPlainString();
        boolean fed = random.nextBoolean();
        String reason =
                c.subject()
                        + value
                        + "%，与2025-autumn相比差"
                        + random.nextInt(1, 9)
                        + "个百分点"
                        + (fed ? "（应报20所，已报18所）。" : "。");
        return standing(
                plan,
                c,
                colour,
                random.nextInt(5) == 0 ? c.subject() + "：尚无进展记录，还看不出。" : reason,
                random.nextInt(6) == 0 ? null : value,
                random.nextBoolean() ? "92" : null,
                fed ? figure("2026-autumn", value) : null,
                fed && random.nextBoolean() ? figure("2025-autumn", "90.5") : null,
                random.nextInt(3) == 0
                        ? List.of(entry("第" + random.nextInt(9) + "批3台已到"))
                        : List.of());
    }

    private static Figure figure(String period, String value) {
        LocalDate from = LocalDate.parse(period.substring(0, 4) + "-09-01");
        return new Figure(
                "PRE.INCL|990102|" + period,
                new Figure.Period(period, from, from.plusMonths(5), from.plusDays(14)),
                new BigDecimal(value),
                null,
                null,
                100,
                20,
                18,
                Figure.Status.PARTIAL,
                Instant.EPOCH);
    }

    private static Entry entry(String note) {
        return new Entry("e", "k", TODAY.minusDays(3), "1", null, note, null, "张示例", OCTOBER);
    }

    private static Standing standing(
            Plan plan,
            Commitment c,
            Colour colour,
            String reason,
            @Nullable String value,
            @Nullable String expected,
            @Nullable Figure figure,
            @Nullable Figure before,
            List<Entry> entries) {
        Assessment assessment =
                new Assessment(
                        1, colour, reason, OCTOBER, TODAY, figure, value, expected, null, null,
                        null);
        return new Standing(
                c.id(), Promise.of(plan, c), assessment, before, entries, entries.size());
    }
}
