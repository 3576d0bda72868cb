package cn.duban.plan.supervision.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 流转 — what each move changes; whether it may be made was decided before, by [Moving].
///
/// @param share the unit's share it is about, where the move is about one
record Lifecycle(
        Standing before,
        MoveRequest request,
        Actor actor,
        @Nullable Assignment share,
        @Nullable Overruling overruling,
        LocalDate today,
        Instant now) {

    Standing after(Move move) {
        return switch (move) {
            case FILE, NOTE, URGE, LIGHT, ADJUST -> before;
            case SPLIT -> before.with(split());
            case ASSIGN -> before.with(assigned());
            case WITHDRAW ->
                    before.with(before.assignments().stream().map(a -> a.in(State.FILED)).toList());
            case SIGN -> before.with(mine().signed(now));
            case ANSWER -> lapsed().with(mine().answered(now));
            case RETURN -> before.with(mine().returned(request.deadline()));
            case FINISH -> before.done(overruling);
            case CLOSE -> before.to(State.CLOSED);
            case ASK_DELAY -> before.asking(asked());
            case GRANT_DELAY -> granted();
            case REFUSE_DELAY -> decided(Delay.Outcome.REFUSED);
            case HAND_ON -> lapsed().with(handedOn());
            case PAUSE -> before.to(State.PAUSED);
            case RESUME -> before.with(resumed());
            case MERGE -> before.mergedInto(Objects.requireNonNull(request.into()));
            case REVOKE -> before.to(State.REVOKED);
            case REOPEN -> before.with(reopened());
        };
    }

    private Assignment mine() {
        return Objects.requireNonNull(share, "a move per unit has its share");
    }

    private LocalDate deadline() {
        return Objects.requireNonNull(request.deadline(), "checked before");
    }

    private List<Assignment> split() {
        List<Assignment> shares = new ArrayList<>();
        int no = before.nextNo();
        for (MoveRequest.Part part : request.shares()) {
            LocalDate due = part.deadline() == null ? deadline() : part.deadline();
            String share = part.share() == null ? null : part.share().toPlainString();
            shares.add(
                    Assignment.toBe(
                            no++,
                            Objects.requireNonNull(part.unit()),
                            part.task() == null ? "" : part.task(),
                            share,
                            due));
        }
        return shares;
    }

    /// What was split or withdrawn is given out under new numbers; a named unit takes it all.
    private List<Assignment> assigned() {
        int no = before.nextNo();
        if (request.unit() != null || before.assignments().isEmpty()) {
            return List.of(
                    Assignment.toBe(
                                    no,
                                    Objects.requireNonNull(request.unit()),
                                    "",
                                    null,
                                    deadline())
                            .assigned(no, today, deadline()));
        }
        List<Assignment> shares = new ArrayList<>();
        for (Assignment a : before.active()) {
            LocalDate due = request.deadline() == null ? a.due() : request.deadline();
            shares.add(a.assigned(no++, today, due));
        }
        return shares;
    }

    private List<Assignment> handedOn() {
        Assignment old = mine();
        int no = before.nextNo();
        LocalDate due = request.deadline() == null ? old.due() : request.deadline();
        List<Assignment> shares = new ArrayList<>();
        before.assignments().forEach(a -> shares.add(a.no() == old.no() ? a.handedOn(no) : a));
        shares.add(old.takenOver(no, Objects.requireNonNull(request.unit()), today, due));
        return shares;
    }

    private List<Assignment> resumed() {
        LocalDate due = request.deadline();
        return before.assignments().stream()
                .map(a -> due != null && a.state().isWithUnit() ? a.dueBy(due) : a)
                .toList();
    }

    private List<Assignment> reopened() {
        return before.assignments().stream()
                .map(a -> a.isActive() ? a.reopened(today, deadline()) : a)
                .toList();
    }

    private Delay asked() {
        return new Delay(
                mine().no(),
                mine().unit(),
                mine().due(),
                deadline(),
                Objects.requireNonNull(request.text()),
                actor.subject(),
                actor.name(),
                now,
                Delay.Outcome.ASKED,
                null,
                null,
                null);
    }

    private Standing granted() {
        Delay asked = before.openDelay(mine().no()).orElseThrow();
        LocalDate until = request.deadline() == null ? asked.until() : request.deadline();
        return decided(Delay.Outcome.GRANTED).with(mine().dueBy(until));
    }

    private Standing lapsed() {
        return decided(Delay.Outcome.LAPSED);
    }

    private Standing decided(Delay.Outcome outcome) {
        return before.withDelays(
                before.delays().stream()
                        .map(d ->
                                d.isOpenFor(mine().no())
                                        ? d.decided(outcome, actor.name(), request.text(), now)
                                        : d)
                        .toList());
    }
}
