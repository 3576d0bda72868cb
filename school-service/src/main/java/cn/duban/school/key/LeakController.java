package cn.duban.school.key;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 泄露上报 — whoever found a key kills it by showing it, in whatever text it stands.
///
/// The answer is the same whether there was a key in it or not: asking tells nothing about keys.
@RestController
class LeakController {
    private static final int MOST_READ = 64 * 1024;

    private final IssuingKeys issuing;
    private final Clock clock;

    LeakController(IssuingKeys issuing, Clock clock) {
        this.issuing = issuing;
        this.clock = clock;
    }

    record Received(String message) {}

    @PostMapping("/api/v1/keys/leaked")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("isAuthenticated()")
    Received leaked(@RequestBody(required = false) byte @Nullable [] text) {
        byte[] read = text == null ? new byte[0] : text;
        issuing.revokeFound(
                new String(
                        Arrays.copyOf(read, Math.min(read.length, MOST_READ)),
                        StandardCharsets.UTF_8),
                clock.instant());
        return new Received("已收到，谢谢。其中如有有效的密钥，已立即吊销。");
    }
}
