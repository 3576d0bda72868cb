package cn.duban.benchmarks;

import cn.duban.benchmarks.Asking.Answers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/// 查询 — what a page of the console asks for, over five school years of a thousand schools; first
/// alone, then while batches of rows come in.
///
/// Every phase has its time: the register of a thousand schools reaches every figure of five years
/// within [FiveYears#KNOWN_WITHIN], and what follows ends within six minutes on two cores, with
/// fewer years or fewer questions where the machine is slow; it says how many there were.
final class QueryBench {

    private static final int CLIENTS = 4;
    private static final int WARM_UP_EACH = 100;
    private static final int QUERIES_EACH = 250;
    private static final Duration FILLING = Duration.ofSeconds(210);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration MEASURING = Duration.ofSeconds(45);
    private static final int AIM = 50;
    private static final int AIM_TIMES = 2;
    private static final double NANOS = 1e9;

    private final Arena arena;

    QueryBench(Arena arena) {
        this.arena = arena;
    }

    /// What came in while the questions were asked.
    private record Import(Answers answers, double rowsPerSecond) {}

    Measurement run() throws InterruptedException {
        FiveYears schools = new FiveYears(arena);
        Duration known = schools.awaitKnown();
        List<String> years = schools.fill(TimeBox.of(FILLING));
        QueryMix mix =
                QueryMix.answered(
                        years, schools.towns(), path -> schools.staff().get(path).status());
        Asking asking = new Asking(schools.staff(), mix, CLIENTS, arena.news());
        asking.ask("预热 warming up", WARM_UP_EACH, TimeBox.of(WARMING));
        Answers alone = asking.ask("查询 queries", QUERIES_EACH, TimeBox.of(MEASURING));
        Import beside = besideAnImport(asking, new ImportLoad(schools, years));
        return told(alone, beside.answers())
                .with("imported_rows_per_s", beside.rowsPerSecond())
                .with("known_after_s", known.toSeconds())
                .with("clients", CLIENTS)
                .with("schools", FiveYears.SCHOOLS)
                .with("years", years.size())
                .with("indicators", mix.indicators().size())
                .with("of_them_by_stage", mix.indicators().size() - mix.uncut())
                .with("measures", "p95 of one figure, children, series, ranking and lineage");
    }

    /// One line: alone, beside the import, and how many times as long that is.
    static Measurement told(Answers alone, Answers beside) {
        if (alone.taken().count() == 0 || beside.taken().count() == 0) {
            throw new IllegalStateException("no query was answered with 200");
        }
        return Measurement.of("query", alone.taken().millis(95), "ms")
                .with("aim", AIM)
                .with(alone.taken())
                .with("p95_by_kind", alone.p95ByKind())
                .with("p95_under_import", beside.taken().millis(95))
                .with("times_alone", beside.taken().millis(95) / alone.taken().millis(95))
                .with("aim_times", AIM_TIMES)
                .with("n_under_import", beside.taken().count())
                .with("failed", alone.failed().get() + beside.failed().get());
    }

    /// The questions begin when the first rows are in, and the import ends with the questions.
    private static Import besideAnImport(Asking asking, ImportLoad load)
            throws InterruptedException {
        Callable<List<Answers>> importing =
                () -> {
                    load.run();
                    return List.of();
                };
        Callable<List<Answers>> reading =
                () -> {
                    load.awaitFirstRows();
                    try {
                        TimeBox box = TimeBox.of(MEASURING);
                        return List.of(asking.ask("导入时查询 under import", QUERIES_EACH, box));
                    } finally {
                        load.end();
                    }
                };
        long begun = System.nanoTime();
        List<List<Answers>> both = Arena.sideBySide(List.of(importing, reading));
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Import(both.getLast().getFirst(), load.rows() / seconds);
    }
}
