package cn.duban.school.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.school.SchoolProblem.KeyRefused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRequestTests {
    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");

    @Test
    void a_key_without_an_end_lasts_until_the_coming_school_year_is_over() {
        var grant = request("学籍系统自动上报", null, null).grantedAt(NOW);
        assertThat(grant.expires()).isEqualTo(Instant.parse("2027-08-31T15:59:59Z"));
        assertThat(grant.scopes())
                .containsExactlyInAnyOrder("submission:write", "submission:read", "figure:read");
    }

    @Test
    void a_day_means_its_last_second_in_shanghai() {
        assertThat(request("用途", null, "2026-07-01").grantedAt(NOW).expires())
                .isEqualTo(Instant.parse("2026-07-01T15:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-11", "2020-01-01T00:00:00+08:00", "明年", ""})
    void an_end_that_is_past_or_no_time_is_refused(String expires) {
        assertThatThrownBy(() -> request("用途", null, expires).grantedAt(NOW))
                .isInstanceOfSatisfying(
                        KeyRefused.class,
                        p -> assertThat(p.violations().getFirst().at()).isEqualTo("/expires"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"register:write", "key:manage", "ops", ""})
    void a_school_never_gets_a_right_of_the_bureau(String scope) {
        assertThatThrownBy(() ->
                        request("用途", List.of("submission:write", scope), null).grantedAt(NOW))
                .isInstanceOf(KeyRefused.class);
    }

    private static KeyRequest request(
            String name, @Nullable List<String> scopes, @Nullable String expires) {
        return new KeyRequest("1199000017", null, name, scopes, expires, null);
    }
}
