package cn.duban.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.benchmarks.crash.Workload.Manner;
import cn.duban.benchmarks.crash.Workload.Planned;
import cn.duban.benchmarks.district.District;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkloadTests {

    private final Workload load = Workload.of(5, District.of("9908", 40), 4, 500);

    @Test
    void the_same_seed_is_the_same_load() {
        assertThat(Workload.of(5, District.of("9908", 40), 4, 500)).isEqualTo(load);
        assertThat(Workload.of(6, District.of("9908", 40), 4, 500)).isNotEqualTo(load);
    }

    @Test
    void no_key_is_used_for_two_pushes_but_every_slot_is_corrected_by_several_clients() {
        List<Push> all = load.clients().stream().flatMap(List::stream).map(Planned::push).toList();
        assertThat(all).hasSize(2000).extracting(Push::key).doesNotHaveDuplicates();
        Slot busy = all.getFirst().slot();
        Set<Integer> clients = new HashSet<>();
        all.stream().filter(p -> p.slot().equals(busy)).forEach(p -> clients.add(p.client()));
        assertThat(clients).hasSizeGreaterThan(1);
    }

    @Test
    void pushes_are_sent_once_twice_and_three_times_in_every_manner() {
        List<Planned> all = load.clients().stream().flatMap(List::stream).toList();
        assertThat(all).extracting(Planned::sends).contains(1, 2, 3);
        assertThat(all).extracting(Planned::manner).contains(Manner.values());
    }

    @Test
    void rows_keep_the_rules_of_their_form() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            SortedMap<String, BigDecimal> row = SampleForm.FITNESS.row(random);
            int tested = number(row, "fit.tested");
            int graded = 0;
            for (String grade : List.of("excellent", "good", "pass", "fail")) {
                graded += number(row, "fit." + grade);
            }
            assertThat(graded).isEqualTo(tested);
            assertThat(row.values()).allMatch(value -> value.signum() >= 0);
            assertThat(tested).isLessThanOrEqualTo(number(row, "fit.due"));
        }
    }

    private static int number(SortedMap<String, BigDecimal> row, String element) {
        return row.getOrDefault(element, BigDecimal.TEN.negate()).intValueExact();
    }
}
