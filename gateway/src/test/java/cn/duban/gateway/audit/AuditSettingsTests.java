package cn.duban.gateway.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditSettingsTests {

    @Test
    void entries_are_kept_six_months_at_least() {
        assertThatCode(() -> new AuditSettings(Duration.ofDays(184))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new AuditSettings(Duration.ofDays(183)))
                .hasMessageContaining("六个月");
    }
}
