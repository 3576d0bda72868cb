package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Dump.Cell;
import cn.duban.benchmarks.crash.Dump.StoredFigure;
import cn.duban.benchmarks.district.District;
import cn.duban.benchmarks.district.School;
import cn.duban.benchmarks.ground.Backlog;
import cn.duban.benchmarks.ground.Ground;
import cn.duban.benchmarks.ground.Until;
import cn.duban.local.client.Row;
import cn.duban.local.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/// 崩溃检验 — a load of pushes, processes killed in the middle of it, and the judgement afterwards.
public final class CrashStory {

    private static final String CITY = "9908";
    private static final int SCHOOLS = 40;
    private static final int READINGS_AT_REST = 5;
    private static final Duration REST_WITHIN = Duration.ofMinutes(3);

    private final Suite suite;
    private final Path historyFile;
    private final Consumer<String> news;
    private final District district = District.of(CITY, SCHOOLS);

    /// The history is written to a file that does not exist yet; `news` hears of every kill.
    public CrashStory(Suite suite, Path historyFile, Consumer<String> news) {
        this.suite = suite;
        this.historyFile = historyFile;
        this.news = news;
    }

    /// How much is pushed, and how often each process is killed.
    public record Size(int clients, int pushesEach, int rounds) {}

    /// What came of it; the history lies in the file.
    public record Outcome(long seed, Verdict verdict, int kills, Duration load, Duration rest) {

        public String line() {
            return verdict.line(seed, kills);
        }
    }

    public Outcome run(long seed, Size size) throws IOException, InterruptedException {
        Ground ground = Ground.prepare(suite, district, SampleForm.allPeriods());
        ground.awaitAccepted(oneRowEach());
        Workload load = Workload.of(seed, district, size.clients(), size.pushesEach());
        try (History history = History.begin(historyFile, seed)) {
            long begun = System.nanoTime();
            int kills = pushWhileKilling(load, size, ground, history);
            long pushed = System.nanoTime();
            try (TakingStock stock = new TakingStock(suite, ground.staff(), district)) {
                awaitRest(stock);
                long atRest = System.nanoTime();
                return new Outcome(
                        seed,
                        Checker.check(History.read(historyFile), district, stock.dump()),
                        kills,
                        Duration.ofNanos(pushed - begun),
                        Duration.ofNanos(atRest - pushed));
            }
        }
    }

    private int pushWhileKilling(Workload load, Size size, Ground ground, History history)
            throws InterruptedException {
        Progress progress = new Progress(load.pushes());
        Striking striking = new Striking(suite, history, progress, news);
        Strikes strikes = Strikes.of(load.seed(), load.pushes(), size.rounds());
        CompletableFuture<Integer> kills =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return striking.carryOut(strikes);
                    } catch (InterruptedException stopped) {
                        throw new CompletionException(stopped);
                    }
                });
        try {
            new VerifiableSubmitter(new GatewayDoor(ground), history, progress, Patience.ofClient())
                    .run(load);
        } finally {
            progress.end();
        }
        return kills.join();
    }

    /// At rest: nothing pending, nothing unread, and the figures stay as they are.
    private void awaitRest(TakingStock stock) {
        Map<Cell, StoredFigure> last = new HashMap<>();
        int[] same = {0};
        try (Backlog backlog = new Backlog(suite)) {
            Until.holds(
                    "rest after the load",
                    REST_WITHIN,
                    () -> {
                        Map<Cell, StoredFigure> now = stock.figures();
                        same[0] = backlog.size() == 0 && now.equals(last) ? same[0] + 1 : 0;
                        last.clear();
                        last.putAll(now);
                        return same[0] >= READINGS_AT_REST;
                    });
        }
    }

    /// One sound row of every school, only to ask whether it would be accepted.
    private List<Row> oneRowEach() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(1);
        for (School school : district.schools()) {
            for (SampleForm form : SampleForm.values()) {
                if (form.kinds().contains(school.kind())) {
                    form.periods()
                            .forEach(period ->
                                    rows.add(
                                            new Row(
                                                            school.code(),
                                                            form.name(),
                                                            period,
                                                            Map.copyOf(form.row(random)))
                                                    .because(SampleForm.DRAWN)));
                }
            }
        }
        return rows;
    }
}
