package cn.duban.plan.supervision.matter;

import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.problem.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 走一步 — decides one move of one matter: possible now, this person's to make, complete, borne out.
///
/// Pure: the same matter, request, person and day give the same result or the same refusal.
public record Moving(Matter matter, Actor actor, Beside beside, LocalDate today, Instant now) {

    /// The matter after the move, stamped.
    public Matter by(Move move, MoveRequest request, @Nullable String typed) {
        Possible possible = new Possible(matter, actor);
        Assignment share =
                move.isPerUnit() && matter.state().isInWork() ? share(move, request) : null;
        State at = share == null ? matter.state() : share.state();
        if (!move.from().contains(at) || !possible.isOpen(move, share)) {
            throw possible.refusal(move);
        }
        if (!possible.isMine(move, share)) {
            throw refusalOfPerson(move, share);
        }
        List<Violation> missing = new Completeness(matter, beside, today).of(move, request, share);
        if (!missing.isEmpty()) {
            throw new SupervisionProblem.MoveIncomplete(move.chinese(), missing);
        }
        Overruling overruling = move == Move.FINISH ? borneOut(request) : null;
        Standing after =
                new Lifecycle(matter.standing(), request, actor, share, overruling, today, now)
                        .after(move);
        return matter.stamped(after, stamp(move, request, share, after, typed));
    }

    private SupervisionProblem refusalOfPerson(Move move, @Nullable Assignment share) {
        boolean asked =
                move.who() == Who.ANOTHER
                        && share != null
                        && matter.standing()
                                .openDelay(share.no())
                                .filter(d -> d.by().equals(actor.subject()))
                                .isPresent();
        return asked
                ? SupervisionProblem.NeedsAnotherPerson.forDelay(actor.name())
                : new SupervisionProblem.MoveNotYours(
                        move.chinese(), new Whose(matter).inWords(move, share));
    }

    /// The share named, the only one, or the only one of the caller's own unit.
    private Assignment share(Move move, MoveRequest request) {
        List<Assignment> active = matter.standing().active();
        Integer named = request.assignment();
        List<Assignment> meant =
                active.stream()
                        .filter(a ->
                                named != null
                                        ? a.no() == named
                                        : active.size() == 1 || a.unit().equals(actor.unit()))
                        .toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String choice =
                String.join("、", active.stream().map(a -> a.no() + "（" + a.unit() + "）").toList());
        throw new SupervisionProblem.MoveIncomplete(
                move.chinese(),
                List.of(
                        new Violation(
                                "/assignment",
                                "which-unit",
                                "本事项由%d家承办，请指明是哪一家。".formatted(active.size()),
                                choice)));
    }

    /// 办结 only where the data agree, or under a leader's name.
    private @Nullable Overruling borneOut(MoveRequest request) {
        if (beside.agrees()) {
            return null;
        }
        if (!request.overrides()) {
            throw new SupervisionProblem.DataDisagrees(
                    String.join("", beside.sentences()),
                    beside.differences().stream()
                            .map(d ->
                                    new Violation(
                                            "/figure",
                                            d.code(),
                                            d.sentence(),
                                            "等数据达到后再办结，或由局领导写明理由例外办结（override）。"))
                            .toList());
        }
        if (!actor.leads(matter.task().unit())) {
            throw new SupervisionProblem.OverrideNeedsLeader(actor.name());
        }
        String reason = Optional.ofNullable(request.text()).orElse("");
        return new Overruling(actor.subject(), actor.name(), reason, now, beside.sentences());
    }

    private Stamp stamp(
            Move move,
            MoveRequest request,
            @Nullable Assignment share,
            Standing after,
            @Nullable String typed) {
        return new Stamp(
                matter.stamps().size() + 1,
                move,
                actor.subject(),
                actor.name(),
                now,
                matter.state(),
                after.state(),
                share == null ? request.unit() : share.unit(),
                share == null ? null : share.no(),
                request.text(),
                request.deadline(),
                typed,
                request.files());
    }
}
