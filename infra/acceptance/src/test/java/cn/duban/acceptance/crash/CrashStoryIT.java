package cn.duban.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.CrashStory;
import cn.duban.benchmarks.crash.CrashStory.Outcome;
import cn.duban.benchmarks.crash.CrashStory.Size;
import cn.duban.local.suite.Step;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fifth of the full load by default, so that it fits a small machine:
/// `-Dduban.crash.pushes=10000` or `./duban bench crash` runs all of it, `-Dduban.crash.seed`
/// repeats one run.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashStoryIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final int CLIENTS = 4;
    private static final int PUSHES = Integer.getInteger("duban.crash.pushes", 2000);
    private static final int ROUNDS = Integer.getInteger("duban.crash.rounds", 1);
    private static final long SEED = Long.getLong("duban.crash.seed", 20260901L);

    @TempDir Path data;

    @Test
    void nothing_acknowledged_is_lost_or_counted_twice_while_processes_are_killed()
            throws Exception {
        Path histories = Files.createDirectories(Path.of("target/crash"));
        Path history = Files.createTempDirectory(histories, "run-").resolve("history.jsonl");
        try (Suite suite = Suite.of(SuiteSettings.forTest(PROJECT, data))) {
            suite.up(Step.Listener.silent());
            CrashStory story = new CrashStory(suite, history, System.out::println);
            Outcome outcome = story.run(SEED, new Size(CLIENTS, PUSHES / CLIENTS, ROUNDS));
            System.out.println(outcome.line());
            System.out.printf(
                    "crash load=%ds rest=%ds history=%s%n",
                    outcome.load().toSeconds(), outcome.rest().toSeconds(), history);
            assertThat(outcome.verdict().faults()).isEmpty();
            assertThat(outcome.verdict().acknowledged()).isEqualTo(PUSHES);
            assertThat(outcome.kills()).isEqualTo(4 * ROUNDS);
            assertThat(outcome.verdict().rollUps()).isPositive();
        }
    }
}
