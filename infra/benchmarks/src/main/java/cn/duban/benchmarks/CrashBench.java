package cn.duban.benchmarks;

import cn.duban.benchmarks.crash.CrashStory;
import cn.duban.benchmarks.crash.CrashStory.Outcome;
import cn.duban.benchmarks.crash.CrashStory.Size;
import cn.duban.local.suite.Step;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// 崩溃检验 at full size, on a suite of its own.
final class CrashBench {

    private static final int CLIENTS = 4;
    private static final int ROUNDS = 2;
    private static final double MILLIS = 1e3;

    private final Path project;
    private final Consumer<String> news;
    private final Consumer<Measurement> results;

    CrashBench(Path project, Consumer<String> news, Consumer<Measurement> results) {
        this.project = project;
        this.news = news;
        this.results = results;
    }

    /// True when nothing was lost, doubled or wrong.
    boolean run(long seed, int pushes) throws IOException, InterruptedException {
        Path history = Files.createTempDirectory("duban-crash-").resolve("history.jsonl");
        try (Scratch scratch = Scratch.make();
                Suite suite = Suite.of(SuiteSettings.forTest(project, scratch.folder()))) {
            suite.up(Step.Listener.silent());
            CrashStory story = new CrashStory(suite, history, news);
            Outcome outcome = story.run(seed, new Size(CLIENTS, pushes / CLIENTS, ROUNDS));
            news.accept(outcome.line());
            news.accept("history: " + history);
            outcome.verdict().faults().stream().limit(20).forEach(news);
            results.accept(measurement(outcome));
            return outcome.verdict().clean();
        }
    }

    private static Measurement measurement(Outcome outcome) {
        return Measurement.of("crash", outcome.verdict().faults().size(), "faults")
                .with("line", outcome.line())
                .with("load_s", seconds(outcome.load()))
                .with("rest_s", seconds(outcome.rest()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
