package cn.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The verifier is the independent library of Standard Webhooks.
class WebhookSignatureTests {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String BODY = "{\"subject\":\"普惠性幼儿园覆盖率\"}";
    private final String other = WebhookSignature.newSecret(new SecureRandom());
    private final long now = Instant.now().getEpochSecond();

    @Test
    void the_published_vector_comes_out_letter_for_letter() {
        assertThat(
                        WebhookSignature.of(
                                List.of(SECRET),
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330,
                                bytes("{\"test\": 2432232314}")))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_library_accepts_what_we_sign_and_refuses_anything_tampered_with() throws Exception {
        String signed = WebhookSignature.of(List.of(SECRET), "id-1", now, bytes(BODY));
        Webhook verifier = new Webhook(SECRET);
        assertThatCode(() -> verifier.verify(BODY, headers("id-1", now, signed)))
                .doesNotThrowAnyException();
        refuses(verifier, BODY.replace("普惠", "优质"), "id-1", now, signed);
        refuses(verifier, BODY, "id-2", now, signed);
        refuses(verifier, BODY, "id-1", now + 1, signed);
        refuses(verifier, BODY, "id-1", now, signed.replace("v1,", "v1,A"));
        refuses(new Webhook(other), BODY, "id-1", now, signed);
    }

    @Test
    void during_a_rotation_the_old_and_the_new_secret_both_verify() {
        String signed = WebhookSignature.of(List.of(other, SECRET), "id-1", now, bytes(BODY));
        for (String secret : List.of(SECRET, other)) {
            assertThatCode(() -> new Webhook(secret).verify(BODY, headers("id-1", now, signed)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_new_secret_has_the_length_the_standard_asks_for() {
        byte[] key = Base64.getDecoder().decode(other.substring("whsec_".length()));
        assertThat(key.length).isBetween(24, 64);
        assertThat(WebhookSignature.newSecret(new SecureRandom())).isNotEqualTo(other);
    }

    private static void refuses(Webhook verifier, String body, String id, long at, String signed) {
        assertThatThrownBy(() -> verifier.verify(body, headers(id, at, signed)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static HttpHeaders headers(String id, long timestamp, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(timestamp)),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
