package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.IdempotencyKeyInvalid;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 幂等键 as a sender may write it.
public final class IdempotencyKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.:_-]{1,128}");

    private IdempotencyKeys() {}

    public static Optional<String> sound(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IdempotencyKeyInvalid();
        }
        return Optional.ofNullable(key);
    }
}
