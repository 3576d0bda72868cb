package cn.duban.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The door reads the same file as the school service writes.
class KeyContractTests {
    @Test
    void a_changed_key_is_read_as_the_contract_shows_it() {
        var event = Contracts.example("duban.school.credentials", "school.key-changed.v1");
        var credential = event.dataAs(FollowingKeys.KeyChanged.class).credential(event.version());
        assertThat(credential)
                .isEqualTo(
                        new KeyCredential(
                                "9fK2mQ7xT4bZ",
                                1,
                                "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                                "1199000017",
                                "学籍系统自动上报",
                                Set.of("submission:write", "submission:read", "figure:read"),
                                Instant.parse("2027-08-31T15:59:59Z"),
                                false,
                                null));
    }

    @Test
    void a_key_opens_until_it_expires_or_is_revoked() {
        var expires = Instant.parse("2027-08-31T15:59:59Z");
        var key = new KeyCredential("k", 1, "h", "s", "n", Set.of(), expires, false, null);
        var revoked = new KeyCredential("k", 2, "h", "s", "n", Set.of(), expires, true, null);
        assertThat(key.opensAt(expires.minusMillis(1))).isTrue();
        assertThat(key.opensAt(expires)).isFalse();
        assertThat(revoked.opensAt(expires.minusMillis(1))).isFalse();
    }

    @Test
    void a_key_bound_to_networks_opens_from_there_only() {
        var until = Instant.MAX;
        var bound =
                new KeyCredential(
                        "k", 1, "h", "s", "n", Set.of(), until, false, List.of("203.0.113.0/24"));
        var free = new KeyCredential("k", 1, "h", "s", "n", Set.of(), until, false, null);
        assertThat(bound.opensFrom("203.0.113.7")).isTrue();
        assertThat(bound.opensFrom("203.0.114.7")).isFalse();
        assertThat(bound.opensFrom("2001:db8::7")).isFalse();
        assertThat(free.opensFrom("203.0.114.7")).isTrue();
    }
}
