package cn.duban.indicator.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 补报许可表: what a push asks for is what is in force, not all there ever was.
@DubanTest
class LateEntriesTests {

    private static final Instant NOW = Instant.parse("2019-03-01T02:00:00Z");
    private static final LateEntry.Stamp STAMP =
            new LateEntry.Stamp("o", "示例科员", Instant.EPOCH, null);

    @Autowired private LateEntries exceptions;

    @Test
    void only_what_is_neither_expired_nor_revoked_is_read() {
        exceptions.grant(entry("E-standing", NOW.plus(Duration.ofDays(1)), null));
        exceptions.grant(entry("E-expired", NOW, null));
        exceptions.grant(entry("E-revoked", NOW.plus(Duration.ofDays(1)), STAMP));

        assertThat(exceptions.standing(NOW))
                .extracting(LateEntry::id)
                .contains("E-standing")
                .doesNotContain("E-expired", "E-revoked");
        assertThat(exceptions.all())
                .extracting(LateEntry::id)
                .contains("E-standing", "E-expired", "E-revoked");
    }

    private static LateEntry entry(String id, Instant expires, LateEntry.@Nullable Stamp revoked) {
        return new LateEntry(
                id,
                null,
                "FITNESS",
                "2018-2019",
                null,
                List.of("2199000001"),
                "停课",
                expires,
                STAMP,
                revoked,
                null,
                List.of());
    }
}
