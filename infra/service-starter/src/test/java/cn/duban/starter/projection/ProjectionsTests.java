package cn.duban.starter.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

class ProjectionsTests {
    private final MemoryStore store = MemoryStore.start();
    private final MongoTemplate template = store.template();
    private final Projections projections = new Projections(template);

    @Document("known_units")
    record KnownUnit(@Id String id, long version, String name) implements Versioned {}

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void a_newer_state_replaces_an_older_one_and_says_that_it_was_news() {
        assertThat(projections.put(unit(1, "甲镇"))).isTrue();
        assertThat(projections.put(unit(2, "甲街道"))).isTrue();
        assertThat(stored()).isEqualTo(unit(2, "甲街道"));
    }

    @Test
    void an_older_or_repeated_state_changes_nothing() {
        projections.put(unit(2, "甲街道"));
        assertThat(projections.put(unit(1, "甲镇"))).isFalse();
        assertThat(projections.put(unit(2, "又来"))).isFalse();
        assertThat(stored()).isEqualTo(unit(2, "甲街道"));
    }

    @Test
    void any_disorder_and_repetition_in_bulk_ends_in_the_newest_state() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<KnownUnit> shuffled =
                    IntStream.range(0, 30)
                            .mapToObj(_ -> random.nextLong(1, 40))
                            .map(v -> unit(v, "第" + v + "版"))
                            .toList();
            projections.putAll(shuffled);
        }
        projections.putAll(List.of(unit(40, "最后"), unit(3, "旧的")));
        assertThat(stored()).isEqualTo(unit(40, "最后"));
    }

    @Test
    void two_that_write_at_once_leave_the_newest_and_lose_nothing() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(writer);
                done.add(
                        writers.submit(() -> {
                            for (int i = 0; i < 25; i++) {
                                projections.putAll(
                                        List.of(
                                                unit(random.nextLong(1, 100), "甲"),
                                                new KnownUnit(
                                                        "9902", random.nextLong(1, 100), "乙")));
                            }
                        }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
        projections.putAll(List.of(unit(100, "最后"), new KnownUnit("9902", 100, "最后")));
        assertThat(stored()).isEqualTo(unit(100, "最后"));
        assertThat(template.findAll(KnownUnit.class)).hasSize(2);
    }

    private @Nullable KnownUnit stored() {
        return template.findById("9901", KnownUnit.class);
    }

    private static KnownUnit unit(long version, String name) {
        return new KnownUnit("9901", version, name);
    }
}
