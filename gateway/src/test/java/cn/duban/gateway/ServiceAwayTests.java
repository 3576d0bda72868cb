package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a visitor is told when nobody answers behind the door.
class ServiceAwayTests extends AtTheDoor {
    @Test
    void a_service_that_does_not_answer_in_time_gives_a_504_problem() {
        var start = System.nanoTime();
        var answer = get("/api/v1/figures/slow", "Authorization", asAdmin());
        SERVICE.letGo();
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.code()).isEqualTo("upstream-slow");
        assertThat(answer.json().get("detail").asString()).contains("指标服务");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void a_service_that_is_away_gives_a_503_problem_and_soon_without_asking() {
        var token = asAdmin();
        for (var call = 0; call < 12; call++) {
            var answer = get("/api/v1/inbox", "Authorization", token);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("upstream-away");
            assertThat(answer.json().get("detail").asString()).contains("通知服务");
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(get("/api/v1/plans", "Authorization", token).status()).isEqualTo(200);
    }
}
