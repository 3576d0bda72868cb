package cn.duban.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiKeyTests {

    /// Checksum and hash computed independently (zlib and hmac of CPython).
    private static final String KNOWN =
            "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCJ";

    private static final byte[] PEPPER =
            "pepper-of-the-tests-0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String HASH =
            "387183e3aa2c896f70fcf261450dffe6231f49aa86faa20e717472006770acc0";

    @Test
    void a_known_key_has_the_checksum_and_the_hash_computed_elsewhere() {
        var key = ApiKey.parse(KNOWN).orElseThrow();
        assertThat(key.id()).isEqualTo("9fK2mQ7xT4bZ");
        assertThat(key.reveal()).isEqualTo(KNOWN);
        assertThat(key.hash(PEPPER)).isEqualTo(HASH);
        assertThat(key.matches(HASH, PEPPER)).isTrue();
    }

    @Test
    void a_fresh_key_reads_back_and_no_two_are_alike() {
        var random = new SecureRandom();
        var one = ApiKey.random(random);
        var other = ApiKey.random(random);
        assertThat(one.reveal()).matches(ApiKey.FORMAT);
        assertThat(ApiKey.parse(one.reveal())).contains(one);
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.secret()).isNotEqualTo(other.secret());
    }

    @Test
    void any_single_wrong_letter_is_refused_without_a_store() {
        for (var at = 0; at < KNOWN.length(); at++) {
            var wrong = new StringBuilder(KNOWN);
            wrong.setCharAt(at, KNOWN.charAt(at) == 'x' ? 'y' : 'x');
            assertThat(ApiKey.parse(wrong.toString())).as("position %d", at).isEmpty();
        }
    }

    @Test
    void anything_around_a_key_is_refused() {
        assertThat(ApiKey.parse("")).isEmpty();
        assertThat(ApiKey.parse(KNOWN + " ")).isEmpty();
        assertThat(ApiKey.parse("Bearer " + KNOWN)).isEmpty();
        assertThat(ApiKey.parse(KNOWN.substring(0, KNOWN.length() - 1))).isEmpty();
    }

    @Test
    void another_secret_or_another_pepper_does_not_match() {
        var key = ApiKey.parse(KNOWN).orElseThrow();
        var other = new ApiKey(key.id(), "1" + key.secret().substring(1));
        assertThat(other.matches(HASH, PEPPER)).isFalse();
        assertThat(key.matches(HASH, "another".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(key.matches("", PEPPER)).isFalse();
    }

    @Test
    void a_key_never_prints_its_secret() {
        var key = ApiKey.parse(KNOWN).orElseThrow();
        assertThat(key.toString()).doesNotContain(key.secret()).contains(key.id());
    }

    @Test
    void a_pepper_is_read_without_its_line_end_and_a_short_one_refused(@TempDir Path secrets)
            throws IOException {
        var file = secrets.resolve("key-pepper");
        Files.writeString(file, "pepper-of-the-tests-0123456789abcdef\n");
        assertThat(ApiKey.pepper(secrets)).isEqualTo(PEPPER);
        Files.writeString(file, "short");
        assertThatThrownBy(() -> ApiKey.pepper(secrets)).isInstanceOf(IOException.class);
    }
}
