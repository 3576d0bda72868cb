package cn.duban.benchmarks.crash;

import cn.duban.benchmarks.crash.Strikes.Strike;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.time.Duration;
import java.util.function.Consumer;

/// 击倒与扶起 — kills with SIGKILL as planned, starts again at once, waits until it answers.
final class Striking {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    private final Suite suite;
    private final History history;
    private final Progress progress;
    private final Consumer<String> news;

    Striking(Suite suite, History history, Progress progress, Consumer<String> news) {
        this.suite = suite;
        this.history = history;
        this.progress = progress;
        this.news = news;
    }

    /// Returns how many processes were killed while pushes were under way.
    int carryOut(Strikes strikes) throws InterruptedException {
        int kills = 0;
        for (Strike strike : strikes.planned()) {
            if (!progress.reached(strike.afterPushes())) {
                break;
            }
            kill(strike.part());
            kills++;
        }
        return kills;
    }

    private void kill(Part part) throws InterruptedException {
        long begun = System.nanoTime();
        history.append(new Entry.Struck(part.id(), false));
        suite.kill(part);
        suite.start(part);
        suite.awaitReady(part, BACK_WITHIN);
        history.append(new Entry.Struck(part.id(), true));
        news.accept(
                "kill -9 %s at %d/%d, back after %.1f s"
                        .formatted(
                                part.id(),
                                progress.done(),
                                progress.total(),
                                (System.nanoTime() - begun) / 1e9));
    }
}
