package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 承办 — one unit's share of a matter, signed for and answered on its own.
///
/// @param no never given twice within a matter
/// @param share its part of the target, where the target was split
/// @param since the day it was assigned, from which its time runs
/// @param handedTo the share that took its place (转办)
public record Assignment(
        int no,
        String unit,
        String task,
        @Nullable String share,
        LocalDate since,
        LocalDate due,
        State state,
        @Nullable Instant signedAt,
        @Nullable Instant answeredAt,
        int returns,
        @Nullable Integer handedTo) {

    static Assignment toBe(
            int no, String unit, String task, @Nullable String share, LocalDate due) {
        return new Assignment(no, unit, task, share, due, due, State.FILED, null, null, 0, null);
    }

    public boolean isActive() {
        return handedTo == null;
    }

    Assignment assigned(int newNo, LocalDate today, LocalDate newDue) {
        return new Assignment(
                newNo, unit, task, share, today, newDue, State.ASSIGNED, null, null, returns, null);
    }

    Assignment signed(Instant at) {
        return in(State.WORKING, at, null, returns);
    }

    Assignment answered(Instant at) {
        return in(State.ANSWERED, signedAt, at, returns);
    }

    Assignment returned(@Nullable LocalDate newDue) {
        Assignment back = in(State.RETURNED, signedAt, answeredAt, returns + 1);
        return newDue == null ? back : back.dueBy(newDue);
    }

    Assignment reopened(LocalDate today, LocalDate newDue) {
        return new Assignment(
                no, unit, task, share, today, newDue, State.WORKING, signedAt, null, returns, null);
    }

    Assignment dueBy(LocalDate day) {
        return new Assignment(
                no, unit, task, share, since, day, state, signedAt, answeredAt, returns, handedTo);
    }

    Assignment in(State other) {
        return in(other, signedAt, answeredAt, returns);
    }

    Assignment handedOn(int successor) {
        return new Assignment(
                no, unit, task, share, since, due, state, signedAt, answeredAt, returns, successor);
    }

    Assignment takenOver(int newNo, String newUnit, LocalDate today, LocalDate newDue) {
        return new Assignment(
                newNo, newUnit, task, share, today, newDue, State.ASSIGNED, null, null, 0, null);
    }

    private Assignment in(
            State other, @Nullable Instant signed, @Nullable Instant answered, int back) {
        return new Assignment(
                no, unit, task, share, since, due, other, signed, answered, back, handedTo);
    }
}
