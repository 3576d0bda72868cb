package cn.duban.plan.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.MemoryStore;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KnownUnitsTests {

    @Test
    void without_any_register_no_unit_is_unknown() {
        try (MemoryStore memory = MemoryStore.start()) {
            assertThat(new KnownUnits(memory.template(), Duration.ZERO).nearestIfUnknown("zzz"))
                    .isEmpty();
        }
    }

    @Test
    void the_unit_that_was_probably_meant_is_the_one_spelt_most_alike() {
        try (MemoryStore memory = MemoryStore.start()) {
            memory.template().insert(new KnownUnit("990102", 1, "示例区", null));
            memory.template().insert(new KnownUnit("990200", 1, null, null));
            KnownUnits units = new KnownUnits(memory.template(), Duration.ZERO);

            assertThat(units.nearestIfUnknown("990102")).isEmpty();
            assertThat(units.nearestIfUnknown("990120")).hasValue("990102（示例区）");
            assertThat(units.nearestIfUnknown("99020")).hasValue("990200");
        }
    }

    @Test
    void many_unknown_units_are_waited_for_together() {
        try (MemoryStore memory = MemoryStore.start()) {
            memory.template().insert(new KnownUnit("990102", 1, "示例区", null));
            KnownUnits units = new KnownUnits(memory.template(), Duration.ofMillis(900));
            Set<String> asked =
                    Set.of("990102", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
            long start = System.nanoTime();
            Map<String, String> nearest = units.nearestOfUnknown(asked);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(6));
            assertThat(nearest).hasSize(12).doesNotContainKey("990102");
        }
    }

    @Test
    void a_unit_registered_a_moment_ago_is_waited_for() {
        try (MemoryStore memory = MemoryStore.start();
                var onItsWay = Executors.newSingleThreadScheduledExecutor()) {
            memory.template().insert(new KnownUnit("990102", 1, "示例区", null));
            KnownUnits units = new KnownUnits(memory.template(), Duration.ofMinutes(1));
            onItsWay.schedule(
                    () -> memory.template().insert(new KnownUnit("990200", 1, null, null)),
                    200,
                    TimeUnit.MILLISECONDS);
            assertThat(units.nearestIfUnknown("990200")).isEmpty();
        }
    }
}
