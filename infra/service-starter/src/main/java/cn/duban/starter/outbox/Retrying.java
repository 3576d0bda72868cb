package cn.duban.starter.outbox;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/// 重新决定 — runs a load-decide-save again when somebody else saved first.
///
/// The decision must load what it decides on: a kept copy would only lose again.
public final class Retrying {
    private static final int TRIES = 8;

    private Retrying() {}

    public static <T> T onConflict(Supplier<T> decision) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                return decision.get();
            } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
                Thread.onSpinWait();
            }
        }
        return decision.get();
    }
}
