package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.security.ApiKey;
import cn.duban.starter.test.TestCalls.Answer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/// 限流: one bucket per visitor, whatever they write into their headers.
@TestPropertySource(properties = {"duban.rate.per-second=1", "duban.rate.burst=8"})
class RateTests extends AtTheDoor {
    @Autowired MongoOperations store;

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

    @Test
    void an_address_written_with_escapes_is_counted_like_any_other() {
        var key = announcedKey("1199000033");
        var answer = get("/%61pi/v1/figures", "X-Api-Key", key.reveal());
        assertThat(answer.raw().headers().firstValue("X-RateLimit-Remaining")).contains("7");
    }

    /// The key is looked for in the store: who asks with one the door does not know yet empties the
    /// bucket of his address.
    @Test
    void another_key_is_unaffected_by_the_burst_of_one() {
        var greedy = announcedKey("1199000031");
        var modest = announcedKey("1199000032");
        var calls = 0;
        while (figures(greedy).status() != 429) {
            assertThat(++calls).as("calls let through").isLessThan(100);
        }
        var answer = figures(modest);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("X-RateLimit-Remaining")).contains("7");
    }

    private Answer figures(ApiKey key) {
        return get("/api/v1/figures", "X-Api-Key", key.reveal());
    }

    private ApiKey announcedKey(String school) {
        var key = ApiKey.random(new SecureRandom());
        announce(key, school, OffsetDateTime.now(clock).plusYears(1), false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.getCollection("credentials").countDocuments(id(key)) == 1);
        return key;
    }

    private static Document id(ApiKey key) {
        return new Document("_id", key.id());
    }
}
