package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SightingsTests {

    private final Sightings sightings = new Sightings();

    @Test
    void the_first_sight_counts_however_the_number_is_written() throws Exception {
        long before = System.nanoTime();
        sightings.saw("99070101", "12.30");
        long after = System.nanoTime();
        sightings.saw("99070101", "12.3");
        long seen =
                sightings.await("99070101", new BigDecimal("12.3"), Duration.ZERO).orElseThrow();
        assertThat(seen).isBetween(before, after);
    }

    @Test
    void another_units_value_is_no_sight() throws Exception {
        sightings.saw("99070102", "12.3");
        assertThat(sightings.await("99070101", new BigDecimal("12.3"), Duration.ofMillis(5)))
                .isEmpty();
    }
}
