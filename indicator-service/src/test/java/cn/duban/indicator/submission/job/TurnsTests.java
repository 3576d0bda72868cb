package cn.duban.indicator.submission.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns();

    @Test
    void one_schools_burst_does_not_keep_another_waiting() {
        for (int i = 0; i < 100; i++) {
            turns.add("burst", "b" + i);
        }
        turns.add("single", "s0");

        assertThat(order(2)).containsExactly("b0", "s0");
    }

    @Test
    void a_long_job_gives_way_after_every_turn_and_stays_before_its_senders_others() {
        turns.add("long", "l0");
        turns.add("long", "l1");
        turns.add("short", "s0");
        List<String> served = new ArrayList<>();
        for (int turn = 0; turn < 6; turn++) {
            String job = turns.next().orElseThrow();
            served.add(job);
            if (job.equals("l0") && turn < 4) {
                turns.again("long", job);
            }
            if (turn == 1) {
                turns.add("short", "s1");
            }
        }

        assertThat(served).containsExactly("l0", "s0", "l0", "s1", "l0", "l1");
        assertThat(turns.next()).isEqualTo(Optional.empty());
    }

    @Test
    void a_job_in_its_turn_or_waiting_is_not_queued_a_second_time() {
        turns.add("one", "j0");
        turns.add("one", "j0");
        assertThat(order(1)).containsExactly("j0");

        turns.add("one", "j0");
        assertThat(turns.next()).as("it has its turn").isEmpty();
        turns.again("one", "j0");
        turns.add("one", "j0");
        assertThat(order(1)).containsExactly("j0");
        turns.over("j0");
        assertThat(turns.next()).isEmpty();

        turns.add("one", "j0");
        assertThat(order(1)).as("taken up again").containsExactly("j0");
    }

    private List<String> order(int turnsTaken) {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < turnsTaken; i++) {
            order.add(turns.next().orElseThrow());
        }
        return order;
    }
}
