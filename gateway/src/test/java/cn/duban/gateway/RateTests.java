package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// 限流: one bucket per visitor, whatever they write into their headers.
@TestPropertySource(properties = {"duban.rate.per-second=1", "duban.rate.burst=8"})
class RateTests extends AtTheDoor {

    @Test
    void whoever_asks_too_often_is_told_when_to_come_back() {
        var refused = 0;
        for (var call = 0; call < 20; call++) {
            var answer =
                    get(
                            "/api/v1/session",
                            "X-Forwarded-For",
                            "10.0.0." + call,
                            "X-Real-IP",
                            "10.0.1." + call);
            assertThat(answer.raw().headers().firstValue("X-RateLimit-Remaining")).isPresent();
            if (answer.status() == 429) {
                refused++;
                assertThat(answer.code()).isEqualTo("too-many-requests");
                assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 3L);
            }
        }
        assertThat(refused).isBetween(8, 12);
    }

    @Test
    void guessing_keys_is_bounded_too() {
        var answers = new TreeSet<Integer>();
        for (var call = 0; call < 20; call++) {
            answers.add(get("/api/v1/figures", "X-Api-Key", "dbn_live_guess" + call).status());
        }
        assertThat(answers).contains(429).isSubsetOf(401, 429);
    }
}
