package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.ModelSuite.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardsTests {

    private static final long SEED = 41;

    @TempDir Path folder;

    @Test
    void with_every_guard_on_lost_answers_copies_and_disorder_leave_no_fault() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(ARun.withAllGuards(folder, seed).verdict().faults()).isEmpty();
        }
    }

    @Test
    void every_guard_that_is_taken_away_is_missed() throws Exception {
        List<Guard> detected = new ArrayList<>();
        for (Guard guard : Guard.values()) {
            if (!ARun.without(guard, folder, SEED + guard.ordinal()).verdict().clean()) {
                detected.add(guard);
            }
        }
        System.out.printf(
                "crash-meta guards=%d detected=%d%n", Guard.values().length, detected.size());
        assertThat(detected).containsExactly(Guard.values());
    }

    @Test
    void a_loss_is_called_a_loss_and_a_copy_a_double() throws Exception {
        Verdict forgetful = ARun.without(Guard.DURABLE_BEFORE_ANSWER, folder, SEED).verdict();
        assertThat(forgetful.lost()).isNotEmpty();
        assertThat(forgetful.faults()).allMatch(fault -> fault.startsWith("lost "));

        Verdict keyless = ARun.without(Guard.ONE_RECEIPT_PER_KEY, folder, SEED + 1).verdict();
        assertThat(keyless.doubled()).isNotEmpty();
        assertThat(keyless.mismatched()).isNotEmpty();
        assertThat(keyless.lost()).isEmpty();

        Verdict adding = ARun.without(Guard.COUNT_BY_STATE, folder, SEED + 2).verdict();
        assertThat(adding.different()).isNotEmpty();
        assertThat(adding.faults()).allMatch(fault -> fault.startsWith("diff "));
    }
}
