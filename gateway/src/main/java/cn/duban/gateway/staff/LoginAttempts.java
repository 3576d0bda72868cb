package cn.duban.gateway.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 登录尝试 — counts wrong passwords per name, known or not, and locks the name for a while.
///
/// Only names are counted, so the lock tells nobody which accounts exist.
@Component
class LoginAttempts {
    static final int MOST = 5;
    static final Duration LOCK = Duration.ofMinutes(10);

    private static final int REMEMBERED = 20_000;

    private final Cache<String, Attempts> attempts =
            Caffeine.newBuilder().expireAfterWrite(LOCK).maximumSize(REMEMBERED).build();

    private record Attempts(int wrong, Instant last) {}

    /// How long this name stays locked, if it is.
    Optional<Duration> lockOf(String user, Instant now) {
        return Optional.ofNullable(attempts.getIfPresent(user))
                .filter(a -> a.wrong() >= MOST)
                .map(a -> Duration.between(now, a.last().plus(LOCK)))
                .filter(Duration::isPositive);
    }

    void wrong(String user, Instant now) {
        attempts.asMap()
                .merge(
                        user,
                        new Attempts(1, now),
                        (before, _) ->
                                now.isAfter(before.last().plus(LOCK))
                                        ? new Attempts(1, now)
                                        : new Attempts(before.wrong() + 1, now));
    }

    void forget(String user) {
        attempts.invalidate(user);
    }
}
