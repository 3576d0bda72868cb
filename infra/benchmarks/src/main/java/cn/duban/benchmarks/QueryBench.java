package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.SampleForm;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Backlog;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/// 查询 — what a page of the console asks for, over five school years of a thousand schools; first
/// alone, then while batches of another form come in.
final class QueryBench {

    private static final String CITY = "9911";
    private static final int SCHOOLS = 1_000;
    private static final int BATCH = 500;
    private static final int CLIENTS = 4;
    private static final int WARM_UP_EACH = 100;
    private static final int QUERIES_EACH = 250;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);
    private static final List<String> YEARS =
            List.of("2021-2022", "2022-2023", "2023-2024", "2024-2025", "2025-2026");
    private static final List<SampleForm> FORMS = List.of(SampleForm.FITNESS, SampleForm.RESOURCES);
    private static final List<String> INDICATORS =
            List.of(
                    "FIT.PASS",
                    "FIT.GOOD",
                    "FIT.COVER",
                    "BAL.R1",
                    "BAL.R2",
                    "BAL.R3",
                    "BAL.R4",
                    "BAL.R5",
                    "BAL.R6",
                    "BAL.R7",
                    "BAL.R1.CV",
                    "BAL.R2.CV",
                    "BAL.R3.CV",
                    "BAL.R4.CV",
                    "BAL.R5.CV",
                    "BAL.R6.CV",
                    "BAL.R7.CV");

    private final Arena arena;
    private final District district = District.ofPrimarySchools(CITY, SCHOOLS);
    private final Ground ground;

    QueryBench(Arena arena) {
        this.arena = arena;
        List<Row> one = List.of(row(district.schools().getFirst(), SampleForm.FITNESS, 0));
        this.ground = arena.field(district, YEARS, one).ground();
    }

    List<Measurement> run() throws InterruptedException {
        fill();
        Latencies alone = new Latencies();
        ask(WARM_UP_EACH, new Latencies());
        arena.news().accept("查询 queries: %d × %d".formatted(CLIENTS, QUERIES_EACH));
        ask(QUERIES_EACH, alone);
        Latencies beside = new Latencies();
        besideAnImport(() -> ask(QUERIES_EACH, beside));
        return List.of(
                told("query", alone).with("aim", 50),
                told("query-under-import", beside)
                        .with("times_alone", beside.millis(95) / alone.millis(95))
                        .with("aim_times", 2));
    }

    private static Measurement told(String name, Latencies answers) {
        return Measurement.of(name, answers.millis(95), "ms")
                .with(answers)
                .with("clients", CLIENTS)
                .with("schools", SCHOOLS)
                .with("years", YEARS.size())
                .with("indicators", INDICATORS.size())
                .with("measures", "p95 of one figure, children, series, ranking and lineage");
    }

    private void fill() {
        for (String year : YEARS) {
            arena.news().accept("填报 %s filling".formatted(year));
            for (SampleForm form : FORMS) {
                batches(form, year, 0).forEach(this::push);
            }
        }
        try (Backlog backlog = new Backlog(arena.suite())) {
            Until.holds("figures of all years", SETTLED_WITHIN, () -> backlog.size() == 0);
        }
    }

    /// Each round has numbers of its own, so that every row is a change.
    private List<List<Row>> batches(SampleForm form, String year, int round) {
        Random random = new Random(year.hashCode() + round);
        List<List<Row>> batches = new ArrayList<>();
        for (int from = 0; from < SCHOOLS; from += BATCH) {
            batches.add(
                    district.schools().subList(from, Math.min(from + BATCH, SCHOOLS)).stream()
                            .map(school -> row(school, form, year, random))
                            .toList());
        }
        return batches;
    }

    private static Row row(School school, SampleForm form, int year) {
        return row(school, form, YEARS.get(year), new Random(year));
    }

    private static Row row(School school, SampleForm form, String year, Random random) {
        return new Row(school.code(), form.name(), year, Map.copyOf(form.row(random)))
                .because(SampleForm.DRAWN);
    }

    private void push(List<Row> batch) {
        ground.staff().push(UUID.randomUUID().toString(), batch);
    }

    private void ask(int each, Latencies into) throws InterruptedException {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            clients.add(() -> ask(random, each, into));
        }
        Arena.sideBySide(clients);
    }

    private int ask(Random random, int queries, Latencies into) {
        for (int i = 0; i < queries; i++) {
            String path = path(i, random);
            long begun = System.nanoTime();
            int status = ground.staff().get(path).status();
            into.add(System.nanoTime() - begun);
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        }
        return queries;
    }

    private String path(int number, Random random) {
        String indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
        String year = YEARS.get(random.nextInt(YEARS.size()));
        String town = district.towns().get(random.nextInt(district.towns().size()));
        String asked = "?indicator=%s&unit=%s".formatted(indicator, town);
        return switch (number % 5) {
            case 0 -> "/figures/%s/%s/%s".formatted(indicator, town, year);
            case 1 -> "/figures%s&period=%s&children=true".formatted(asked, year);
            case 2 -> "/figures/series" + asked;
            case 3 -> "/figures/ranking%s&period=%s".formatted(asked, year);
            default -> "/figures/%s/%s/%s/lineage".formatted(indicator, town, year);
        };
    }

    private interface Asking {
        void run() throws InterruptedException;
    }

    private void besideAnImport(Asking asking) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Callable<Boolean> importing =
                () -> {
                    for (int i = 0; !over.get(); i++) {
                        batches(SampleForm.FITNESS, YEARS.get(i % YEARS.size()), i + 1)
                                .forEach(this::push);
                    }
                    return true;
                };
        Callable<Boolean> reading =
                () -> {
                    try {
                        asking.run();
                        return true;
                    } finally {
                        over.set(true);
                    }
                };
        Arena.sideBySide(List.of(importing, reading));
    }
}
