package cn.duban.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditLineTests {

    @Test
    void the_line_in_the_log_says_who_from_where_what_how_and_which_trace() {
        AuditEntry entry =
                new AuditEntry(
                        "1",
                        Instant.EPOCH,
                        "wang",
                        "示例科员",
                        "10.20.3.4",
                        "PUT",
                        "/api/v1/periods/2026",
                        403,
                        12,
                        "abc",
                        null);

        assertThat(AuditTrail.line(entry))
                .isEqualTo(
                        "403 PUT /api/v1/periods/2026 who=wang from=10.20.3.4 millis=12 trace=abc");
    }
}
