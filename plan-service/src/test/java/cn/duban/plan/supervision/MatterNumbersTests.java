package cn.duban.plan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.supervision.matter.AMatter;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.starter.test.MemoryStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatterNumbersTests {

    @Test
    void a_matter_keeps_its_number_and_the_next_one_gets_the_next() {
        try (MemoryStore memory = MemoryStore.start()) {
            MatterNumbers numbers = new MatterNumbers(memory.template());
            Matter first = AMatter.filed("M-1");
            assertThat(numbers.of(first)).isEqualTo("〔2026〕1号");
            assertThat(numbers.of(AMatter.filed("M-2"))).isEqualTo("〔2026〕2号");
            assertThat(new MatterNumbers(memory.template()).of(first)).isEqualTo("〔2026〕1号");
        }
    }

    @Test
    void two_instances_at_once_give_every_number_once_and_leave_none_out() throws Exception {
        try (MemoryStore memory = MemoryStore.start();
                var threads = Executors.newFixedThreadPool(2)) {
            List<MatterNumbers> instances =
                    List.of(
                            new MatterNumbers(memory.template()),
                            new MatterNumbers(memory.template()));
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                MatterNumbers instance = instances.get(i % 2);
                Matter matter = AMatter.filed("M-" + i / 2);
                calls.add(() -> instance.of(matter));
            }
            Set<String> given = new HashSet<>();
            for (Future<String> number : threads.invokeAll(calls)) {
                given.add(number.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 20).mapToObj("〔2026〕%d号"::formatted).toList());
        }
    }
}
