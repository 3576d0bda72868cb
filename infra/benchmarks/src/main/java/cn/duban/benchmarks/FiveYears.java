package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Backlog;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Receipt;
import cn.duban.local.client.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// 五学年 — a thousand schools and what they report for five school years, as far as the time allows.
final class FiveYears {

    static final int SCHOOLS = 1_000;

    /// The newest first: those are asked for most.
    static final List<String> YEARS =
            List.of("2025-2026", "2024-2025", "2023-2024", "2022-2023", "2021-2022");

    /// A school that is due for a period weighs in the coverage of every figure above it: some
    /// million changes, before a single row is pushed.
    static final Duration KNOWN_WITHIN = Duration.ofMinutes(10);

    private static final String CITY = "9911";
    private static final int BATCH = 500;
    private static final List<SampleForm> FORMS = List.of(SampleForm.FITNESS, SampleForm.RESOURCES);

    private final Arena arena;
    private final District district = District.ofPrimarySchools(CITY, SCHOOLS);
    private final Ground ground;

    FiveYears(Arena arena) {
        this.arena = arena;
        School first = district.schools().getFirst();
        Row row = row(first, SampleForm.FITNESS, YEARS.getFirst(), new Random(0));
        this.ground = arena.field(district, YEARS, List.of(row)).ground();
    }

    DubanClient staff() {
        return ground.staff();
    }

    List<String> towns() {
        return district.towns();
    }

    /// Until every figure knows whose rows it waits for; how long that took.
    Duration awaitKnown() {
        long begun = System.nanoTime();
        settle("schools and periods", KNOWN_WITHIN);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        arena.news().accept("进入汇总 known to every figure，用时 %d s".formatted(took.toSeconds()));
        return took;
    }

    /// The years that are whole in the figures. One more is begun only while one like the longest
    /// so far still fits, so that what is measured afterwards is measured at rest.
    List<String> fill(TimeBox box) {
        List<String> filled = new ArrayList<>();
        Duration longest = Duration.ZERO;
        for (String year : YEARS) {
            if (!box.hasRoomFor(longest)) {
                arena.news().accept("时间不够，只填了 %d 个学年 out of time".formatted(filled.size()));
                break;
            }
            Duration took = fill(year, box);
            longest = longest.compareTo(took) > 0 ? longest : took;
            filled.add(year);
            arena.news()
                    .accept(
                            "填报 filled %s，第 %d/%d 个学年，用时 %d s"
                                    .formatted(
                                            year, filled.size(), YEARS.size(), took.toSeconds()));
        }
        return filled;
    }

    private Duration fill(String year, TimeBox box) {
        long begun = System.nanoTime();
        for (SampleForm form : FORMS) {
            push(form, year, 0);
        }
        settle("figures of " + year, box.left());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void settle(String what, Duration bound) {
        try (Backlog backlog = new Backlog(arena.suite())) {
            Until.holds(what, bound, () -> backlog.size() == 0);
        }
    }

    /// Pushes a form of every school; each round has numbers of its own, so that every row is a
    /// change. Returns how many rows were accepted.
    int push(SampleForm form, String year, int round) {
        Random random = new Random(year.hashCode() + round);
        int accepted = 0;
        for (int from = 0; from < SCHOOLS; from += BATCH) {
            List<Row> batch =
                    district.schools().subList(from, Math.min(from + BATCH, SCHOOLS)).stream()
                            .map(school -> row(school, form, year, random))
                            .toList();
            Receipt receipt = staff().push(UUID.randomUUID().toString(), batch);
            if (receipt.refused() > 0) {
                throw new IllegalStateException("refused: " + receipt.errors().getFirst());
            }
            accepted += receipt.accepted();
        }
        return accepted;
    }

    private static Row row(School school, SampleForm form, String year, Random random) {
        return new Row(school.code(), form.name(), year, Map.copyOf(form.row(random)))
                .because(SampleForm.DRAWN);
    }
}
