package cn.duban.local.suite;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// 部分的状态 — what a look at one part of a suite that was started says of it.
public enum PartState {
    READY("就绪"),
    EXTERNAL("外部"),
    STARTING("启动中"),
    /// Its process runs and should long have answered.
    SILENT("没有应答"),
    /// Its process was started and is gone.
    CRASHED("已崩溃"),
    STOPPED("未启动");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String chinese;

    PartState(String chinese) {
        this.chinese = chinese;
    }

    /// `answers` counts only where the noted process is alive: a stranger may hold its port.
    static PartState of(Optional<PartProcess> noted, boolean alive, boolean answers, Instant now) {
        if (noted.isEmpty()) {
            return STOPPED;
        }
        if (!alive) {
            return CRASHED;
        }
        if (answers) {
            return READY;
        }
        return noted.get().startedAt().plus(PATIENCE).isAfter(now) ? STARTING : SILENT;
    }

    public boolean isWell() {
        return this == READY || this == EXTERNAL;
    }

    /// It does not come back by itself.
    public boolean isBroken() {
        return this == SILENT || this == CRASHED || this == STOPPED;
    }

    /// As programs read it.
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As people read it.
    public String chinese() {
        return chinese;
    }
}
