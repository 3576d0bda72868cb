package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeBoxTests {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

    @Test
    void work_is_begun_only_while_it_still_ends_in_time() {
        TimeBox box = TimeBox.of(Duration.ofSeconds(210), now::get);
        now.addAndGet(Duration.ofSeconds(150).toNanos());
        assertThat(box.hasRoomFor(Duration.ofSeconds(60))).isTrue();
        assertThat(box.hasRoomFor(Duration.ofSeconds(61))).isFalse();
        assertThat(box.isOver()).isFalse();
    }

    @Test
    void what_is_over_stays_over_and_has_nothing_left() {
        TimeBox box = TimeBox.of(Duration.ofSeconds(1), now::get);
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(box.isOver()).isTrue();
        assertThat(box.left()).isZero();
    }
}
