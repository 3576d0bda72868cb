package cn.duban.plan.commitment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 调整 — a change of a confirmed commitment: proposed with a reason by one person, decided by
/// another.
///
/// Only a curve that is nowhere easier is drawn by one person alone ([#isDirect]).
public record Amendment(
        int no,
        String reason,
        Commitment before,
        Commitment after,
        Signature proposed,
        @Nullable Signature approved,
        @Nullable Signature rejected,
        @Nullable String note) {

    /// 签署 — who, by the name shown and the account, and when.
    public record Signature(String name, String account, Instant at) {}

    /// 状态.
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    public static Amendment proposed(
            int no, String reason, Commitment before, Commitment after, Signature by) {
        return new Amendment(no, reason, before, after, by, null, null, null);
    }

    /// In effect at once, by one person: what asks for no less needs no second one.
    public static Amendment made(
            int no, String reason, Commitment before, Commitment after, Signature by) {
        return new Amendment(no, reason, before, after, by, by, null, null);
    }

    /// Whether one person alone made it: nobody approves what is their own.
    public boolean isDirect() {
        return approved != null && approved.account().equals(proposed.account());
    }

    public State state() {
        if (approved != null) {
            return State.APPROVED;
        }
        return rejected == null ? State.PROPOSED : State.REJECTED;
    }

    /// Whether it changes nothing but the curve.
    public boolean isOfCurveAlone() {
        return !before.handling().equals(after.handling())
                && before.handled(_ -> Handling.NEW).equals(after.handled(_ -> Handling.NEW))
                && withoutCurve(before).equals(withoutCurve(after));
    }

    private static Handling withoutCurve(Commitment c) {
        return c.handling().weighing(c.handling().weight(), null);
    }

    /// Whether one and the same person proposed another curve for the same commitment and nobody
    /// has decided this one yet.
    boolean isOvertakenBy(Amendment newer) {
        return state() == State.PROPOSED
                && isOfCurveAlone()
                && newer.isOfCurveAlone()
                && after.id().equals(newer.after().id())
                && proposed.account().equals(newer.proposed().account());
    }

    /// 移出计划: it takes the commitment out of the plan; before and after both stay readable.
    public boolean drops() {
        return before.isTracked() && !after.isTracked();
    }

    public Amendment approvedBy(Signature by) {
        return new Amendment(no, reason, before, after, proposed, by, null, null);
    }

    public Amendment rejectedBy(Signature by, String why) {
        return new Amendment(no, reason, before, after, proposed, null, by, why);
    }

    /// When it took effect; empty while it has not.
    public Optional<Instant> effective() {
        return Optional.ofNullable(approved).map(Signature::at);
    }
}
