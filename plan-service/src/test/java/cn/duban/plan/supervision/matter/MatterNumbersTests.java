package cn.duban.plan.supervision.matter;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

class MatterNumbersTests {

    @Test
    void the_number_is_given_when_a_matter_is_filed_whichever_is_looked_at_first() {
        try (MemoryStore memory = MemoryStore.start()) {
            Matter first = matters(memory.template()).insert(AMatter.filed("M-b"));
            Matter second = matters(memory.template()).insert(AMatter.filed("M-a"));
            MatterNumbers numbers = new MatterNumbers(memory.template());
            assertThat(numbers.of(second)).isEqualTo("〔2026〕2号");
            assertThat(numbers.of(first)).isEqualTo("〔2026〕1号");
        }
    }

    @Test
    void looking_at_a_matter_writes_nothing_and_what_a_crash_left_out_is_numbered_later() {
        try (MemoryStore memory = MemoryStore.start()) {
            MongoTemplate store = memory.template();
            Matter unnumbered = store.insert(AMatter.filed("M-1"));
            MatterNumbers numbers = new MatterNumbers(store);
            assertThat(numbers.of(unnumbered)).isEmpty();
            assertThat(store.findAll(MatterNumbers.Register.class)).isEmpty();
            numbers.catchUp();
            numbers.catchUp();
            assertThat(numbers.of(unnumbered)).isEqualTo("〔2026〕1号");
            Matter later = store.insert(AMatter.filed("M-2"));
            numbers.catchUp();
            assertThat(numbers.of(later)).isEqualTo("〔2026〕2号");
        }
    }

    @Test
    void a_matter_is_filed_even_when_its_number_cannot_be_given_yet() {
        try (MemoryStore memory = MemoryStore.start()) {
            MongoTemplate store = memory.template();
            MongoTemplate full =
                    new MongoTemplate(store.getMongoDatabaseFactory(), store.getConverter()) {
                        @Override
                        public <T> T save(T register) {
                            throw new DataAccessResourceFailureException("full");
                        }
                    };
            Matter filed = new Matters(store, new MatterNumbers(full)).insert(AMatter.filed("M-1"));
            MatterNumbers numbers = new MatterNumbers(store);
            assertThat(numbers.of(filed)).isEmpty();
            numbers.catchUp();
            assertThat(numbers.of(filed)).isEqualTo("〔2026〕1号");
        }
    }

    private static Matters matters(MongoTemplate store) {
        return new Matters(store, new MatterNumbers(store));
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
                calls.add(() -> {
                    instance.give(List.of(matter));
                    return instance.of(matter);
                });
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
