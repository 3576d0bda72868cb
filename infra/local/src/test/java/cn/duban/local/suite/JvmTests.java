package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.SuiteSettings.Speed;
import org.junit.jupiter.api.Test;

class JvmTests {

    @Test
    void threads_that_compute_leave_carriers_for_the_others_on_small_and_large_machines() {
        assertThat(Jvm.carriers(2)).isEqualTo(8);
        assertThat(Jvm.carriers(32)).isGreaterThan(32);
        assertThat(Jvm.options(Part.values()[0], Speed.START))
                .anyMatch(option -> option.startsWith("-Djdk.virtualThreadScheduler.parallelism="));
    }
}
