package cn.duban.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import java.time.Instant;
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
                                false));
    }

    @Test
    void a_key_opens_until_it_expires_or_is_revoked() {
        var expires = Instant.parse("2027-08-31T15:59:59Z");
        var key = new KeyCredential("k", 1, "h", "s", "n", Set.of(), expires, false);
        var revoked = new KeyCredential("k", 2, "h", "s", "n", Set.of(), expires, true);
        assertThat(key.opensAt(expires.minusMillis(1))).isTrue();
        assertThat(key.opensAt(expires)).isFalse();
        assertThat(revoked.opensAt(expires.minusMillis(1))).isFalse();
    }
}
