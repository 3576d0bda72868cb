package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 延期申请 — asked by the unit, decided by somebody else, counted.
public record Delay(
        int assignment,
        String unit,
        LocalDate from,
        LocalDate until,
        String reason,
        String by,
        String byName,
        Instant at,
        Outcome outcome,
        @Nullable String decidedBy,
        @Nullable String answer,
        @Nullable Instant decidedAt) {

    /// 结果; an answer before the decision makes the request lapse (自动失效).
    public enum Outcome {
        ASKED,
        GRANTED,
        REFUSED,
        LAPSED
    }

    boolean isOpenFor(int no) {
        return outcome == Outcome.ASKED && assignment == no;
    }

    Delay decided(Outcome how, @Nullable String who, @Nullable String words, Instant when) {
        return new Delay(
                assignment, unit, from, until, reason, by, byName, at, how, who, words, when);
    }
}
