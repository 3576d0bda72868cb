package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LatenciesTests {

    @Test
    void of_a_hundred_durations_the_fiftieth_is_p50_and_the_ninety_fifth_p95() {
        Latencies latencies = new Latencies();
        for (int millis = 100; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.millis(50)).isEqualTo(50);
        assertThat(latencies.millis(95)).isEqualTo(95);
        assertThat(latencies.millis(99)).isEqualTo(99);
        assertThat(latencies.millis(100)).isEqualTo(100);
    }

    @Test
    void of_few_durations_the_slowest_is_p95_not_something_in_between() {
        Latencies latencies = new Latencies();
        latencies.add(1_000_000L);
        latencies.add(900_000_000L);
        assertThat(latencies.millis(50)).isEqualTo(1);
        assertThat(latencies.millis(95)).isEqualTo(900);
    }

    @Test
    void a_measurement_is_one_json_line_in_the_order_it_was_told() {
        Latencies latencies = new Latencies();
        latencies.add(2_500_000L);
        assertThat(Measurement.of("latency-light", 2.499999, "ms").with("aim", 1000).line())
                .isEqualTo(
                        "{\"bench\":\"latency-light\",\"value\":2.50,\"unit\":\"ms\",\"aim\":1000}");
        assertThat(Measurement.of("x", 1, "ms").with(latencies).line())
                .endsWith("\"p50\":2.50,\"p95\":2.50,\"p99\":2.50,\"max\":2.50,\"n\":1}");
    }
}
