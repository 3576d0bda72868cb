package cn.duban.starter.messaging;

import org.jspecify.annotations.Nullable;

/// 毒消息 — a record no retry can ever make readable; it goes to the dead letters at once.
public final class PoisonRecord extends RuntimeException {
    public PoisonRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
