package cn.duban.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.Marks;
import cn.duban.starter.test.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/// 有效许可: what is in force is found by its own marks, not by going through all there ever were.
class StandingEntriesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final LateEntry.Stamp STAMP =
            new LateEntry.Stamp("o", "示例科员", Instant.EPOCH, null);

    private final MemoryStore memory = MemoryStore.start();
    private MongoOperations store;
    private LateEntries exceptions;

    @BeforeEach
    void exceptions() {
        store = memory.template();
        exceptions = new LateEntries(store, new StandingEntries(store));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void what_ended_is_marked_no_more_and_what_stands_is() {
        exceptions.grant(entry("E-standing", 2, null, null));
        exceptions.grant(entry("E-short", 1, null, null));
        exceptions.grant(entry("E-revoked", 2, null, null));
        assertThat(marks()).containsExactlyInAnyOrder("E-standing", "E-short", "E-revoked");

        exceptions.change("E-revoked", known -> known.revokedBy(STAMP));
        exceptions.at(NOW.plus(Duration.ofDays(1)));
        assertThat(marks()).containsExactly("E-standing");
        assertThat(exceptions.all()).hasSize(3);
    }

    @Test
    void an_exception_of_before_there_were_marks_is_in_force_all_the_same() {
        store.insert(entry("E-old", 2, null, null));
        assertThat(exceptions.at(NOW).covers("2199000001", "VISION", "2025-autumn", "JUNIOR"))
                .isTrue();
        assertThat(marks()).containsExactly("E-old");
    }

    @Test
    void a_correction_of_one_stage_covers_no_other_row_and_says_whether_it_is_late() {
        exceptions.grant(entry("E-primary", 2, "PRIMARY", true));
        exceptions.grant(entry("E-junior", 2, "JUNIOR", false));
        LateEntries.InForce inForce = exceptions.at(NOW);

        assertThat(covered(inForce, "PRIMARY")).isTrue();
        assertThat(covered(inForce, "JUNIOR")).isTrue();
        assertThat(covered(inForce, "SENIOR")).isFalse();
        assertThat(covered(inForce, null)).isFalse();
        assertThat(inForce.corrects("2199000001", "VISION", "2025-autumn", "PRIMARY")).isTrue();
        assertThat(inForce.corrects("2199000001", "VISION", "2025-autumn", "JUNIOR")).isFalse();
    }

    private static boolean covered(LateEntries.InForce inForce, @Nullable String stage) {
        return inForce.covers("2199000001", "VISION", "2025-autumn", stage);
    }

    private List<String> marks() {
        return store.findAll(Marks.Mark.class, StandingEntries.COLLECTION).stream()
                .map(Marks.Mark::id)
                .toList();
    }

    private static LateEntry entry(
            String id, int days, @Nullable String stage, @Nullable Boolean correction) {
        return new LateEntry(
                id,
                null,
                "VISION",
                "2025-autumn",
                stage,
                List.of("2199000001"),
                "停课",
                NOW.plus(Duration.ofDays(days)),
                STAMP,
                null,
                correction,
                List.of());
    }
}
