package cn.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.channel.Channel.Sealed;
import cn.duban.notification.channel.Channel.State;
import cn.duban.starter.security.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsKeptTests {
    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir Path folder;
    private SecretBox box;

    @BeforeEach
    void key() throws IOException {
        Files.writeString(folder.resolve("channel-key"), "a key of the tests");
        box = new SecretBox(new Secrets(folder.toString()));
    }

    @Test
    void a_sealed_secret_opens_for_its_own_channel_only_and_never_looks_the_same_twice() {
        String sealed = box.seal(SECRET, "C-1");
        assertThat(box.open(sealed, "C-1")).isEqualTo(SECRET);
        assertThat(sealed).doesNotContain("MfKQ").isNotEqualTo(box.seal(SECRET, "C-1"));
        assertThatThrownBy(() -> box.open(sealed, "C-2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_key_opens_nothing() throws IOException {
        String sealed = box.seal(SECRET, "C-1");
        Files.writeString(folder.resolve("channel-key"), "another key");
        SecretBox other = new SecretBox(new Secrets(folder.toString()));
        assertThatThrownBy(() -> other.open(sealed, "C-1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rotation_leaves_no_gap_and_ends_by_itself() {
        Channel channel =
                new Channel(
                        "C-1",
                        0L,
                        Kind.WEBHOOK,
                        "示例",
                        "https://a.example",
                        List.of(new Sealed("old", null)),
                        State.ACTIVE,
                        null,
                        "admin",
                        NOW);
        Channel rotated = channel.rotated("new", NOW.plus(Duration.ofDays(1)), NOW);
        assertThat(rotated.goodSecrets(NOW))
                .extracting(Sealed::cipher)
                .containsExactly("new", "old");
        assertThat(rotated.goodSecrets(NOW.plus(Duration.ofDays(2))))
                .extracting(Sealed::cipher)
                .containsExactly("new");
        Channel again = rotated.rotated("newer", NOW.plus(Duration.ofDays(3)), NOW);
        assertThat(again.goodSecrets(NOW.plus(Duration.ofDays(2))))
                .extracting(Sealed::cipher)
                .containsExactly("newer", "new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=abcdef123456",
                "{\"password\": \"abcdef123456\"}",
                "Bearer abcdef123456",
                "whsec_abcdef123456",
                "dbn_live_9fK2mQ7xT4bZ_abcdef123456"
            })
    void a_foreign_answer_is_kept_without_its_secrets(String answer) {
        assertThat(Masking.mask("前 " + answer + " 后"))
                .doesNotContain("abcdef123456")
                .startsWith("前")
                .endsWith("后");
    }

    @Test
    void a_foreign_answer_is_kept_short_and_printable() {
        assertThat(Masking.mask("\u001b[31m\u0000" + "长".repeat(5000)))
                .hasSizeLessThan(2010)
                .doesNotContain("\u001b", "\u0000");
    }
}
