package cn.duban.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditKeepingTests {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Duration KEPT = Duration.ofDays(400);

    private final MemoryStore memory = MemoryStore.start();

    @AfterEach
    void stop() {
        memory.close();
    }

    @Test
    void only_entries_older_than_they_are_kept_are_forgotten() {
        var store = memory.template();
        store.insert(entry("old", NOW.minus(KEPT).minusMillis(1)));
        store.insert(entry("last day", NOW.minus(KEPT)));
        store.insert(entry("new", NOW));

        new AuditKeeping(store, new AuditSettings(KEPT), Clock.fixed(NOW, ZoneOffset.UTC))
                .forgetTheOld();

        assertThat(store.findAll(AuditEntry.class))
                .extracting(AuditEntry::id)
                .containsExactlyInAnyOrder("last day", "new");
    }

    private static AuditEntry entry(String id, Instant at) {
        return new AuditEntry(
                id, at, "wang", null, "10.20.3.4", "POST", "/api/v1/periods", 201, 3, null, null);
    }
}
