package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.Strikes.Strike;
import cn.duban.local.suite.Part;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrikesTests {

    @Test
    void every_round_kills_each_of_the_four_once_in_the_midst_of_the_load() {
        for (long seed = 0; seed < 200; seed++) {
            Strikes strikes = Strikes.of(seed, 10_000, 2);
            assertThat(strikes.planned().subList(0, 4))
                    .extracting(Strike::part)
                    .containsExactlyInAnyOrder(
                            Part.INDICATOR, Part.BROKER, Part.STORE, Part.GATEWAY);
            assertThat(strikes.planned().subList(4, 8))
                    .extracting(Strike::part)
                    .containsExactlyInAnyOrder(
                            Part.INDICATOR, Part.BROKER, Part.STORE, Part.GATEWAY);
            assertThat(strikes.planned())
                    .extracting(Strike::afterPushes)
                    .isSorted()
                    .allMatch(moment -> moment < 9_300);
        }
    }

    @Test
    void a_seed_repeats_its_moments_and_another_one_has_others() {
        assertThat(Strikes.of(3, 1000, 1)).isEqualTo(Strikes.of(3, 1000, 1));
        assertThat(Strikes.of(3, 1000, 1)).isNotEqualTo(Strikes.of(4, 1000, 1));
    }
}
