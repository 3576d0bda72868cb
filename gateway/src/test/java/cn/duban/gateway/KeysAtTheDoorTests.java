package cn.duban.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.security.ApiKey;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestTopics;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 学校密钥 at the door: what opens it and what does not.
class KeysAtTheDoorTests extends AtTheDoor {
    @Test
    void a_school_gets_in_by_either_header() {
        var key = knownKey("1199000017").reveal();
        assertThat(get("/api/v1/figures", "X-Api-Key", key).status()).isEqualTo(200);
        assertThat(get("/api/v1/figures", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
    }

    @Test
    void a_revoked_key_is_dead_within_five_seconds() {
        var key = knownKey("1199000018");
        var start = System.nanoTime();
        announce(key, "1199000018", OffsetDateTime.now(clock).plusYears(1), true);
        untilAnswer(key, 401);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void an_older_event_does_not_revive_a_revoked_key() {
        var key = knownKey("1199000019");
        announce(key, "1199000019", OffsetDateTime.now(clock).plusYears(1), true);
        untilAnswer(key, 401);
        VERSIONS.addAndGet(-50);
        announce(key, "1199000019", OffsetDateTime.now(clock).plusYears(1), false);
        VERSIONS.addAndGet(60);
        knownKey("1199000020"); // said later on the same partition, so the old news has been read
        assertThat(get("/api/v1/figures", "X-Api-Key", key.reveal()).status()).isEqualTo(401);
    }

    @Test
    void a_key_stops_on_the_minute_it_expires() {
        var key = ApiKey.random(new SecureRandom());
        announce(key, "1199000021", OffsetDateTime.now(clock).plusMinutes(10), false);
        untilAnswer(key, 200);
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(get("/api/v1/figures", "X-Api-Key", key.reveal()).code())
                .isEqualTo("key-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dbn_live_",
                "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCK",
                "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCJ",
                "dbs_abc.def.ghi",
                "dbs_eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."
            })
    void what_is_no_key_and_no_session_gets_401(String shown) {
        SERVICE.forget();
        var answer = get("/api/v1/figures", "Authorization", "Bearer " + shown);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isIn("key-refused", "session-over");
        assertThat(SERVICE.seen()).isEmpty();
    }

    @Test
    void the_right_key_with_another_secret_is_refused() {
        var key = knownKey("1199000022");
        var forged = new ApiKey(key.id(), ApiKey.random(new SecureRandom()).secret());
        assertThat(get("/api/v1/figures", "X-Api-Key", forged.reveal()).status()).isEqualTo(401);
    }

    @Test
    void the_door_says_now_and_then_which_keys_were_used() {
        var key = knownKey("1199000025");
        for (var i = 0; i < 20; i++) {
            get("/api/v1/figures", "X-Api-Key", key.reveal());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reports(key).stream().findAny().isPresent());
        assertThat(reports(key)).hasSizeLessThan(20);
        for (var report : reports(key)) {
            Contracts.assertFollows(NEWS, "gateway.keys-used.v1", report);
        }
    }

    private static List<String> reports(ApiKey key) {
        return TestTopics.read(NEWS).stream()
                .map(r -> r.value())
                .filter(report -> report.contains(key.id()))
                .toList();
    }
}
