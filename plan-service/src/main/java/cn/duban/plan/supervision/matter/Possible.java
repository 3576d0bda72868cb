package cn.duban.plan.supervision.matter;

import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 现在可以做什么 — the moves open to one person, and to anybody.
public record Possible(Matter matter, Actor actor) {

    /// 一步, as it is offered: its name, what it needs, and which share it is for.
    public record Offer(
            String move,
            String name,
            String who,
            List<String> needs,
            @Nullable Integer assignment,
            @Nullable String unit) {

        static Offer of(Move move, @Nullable Assignment share) {
            return new Offer(
                    move.path(),
                    move.chinese(),
                    move.who().chinese(),
                    move.needs().stream().map(Need::chinese).toList(),
                    share == null ? null : share.no(),
                    share == null ? null : share.unit());
        }

        Violation asViolation() {
            String of = unit == null ? "" : "（" + unit + "）";
            String bring = needs.isEmpty() ? "" : "，需要" + String.join("、", needs);
            return new Violation(
                    "/move", move, "可以%s%s，由%s办%s。".formatted(name, of, who, bring), move);
        }
    }

    /// What this person may do now.
    public List<Offer> mine() {
        return open(true);
    }

    /// What is possible now, whoever may do it.
    public List<Offer> anybodys() {
        return open(false);
    }

    private List<Offer> open(boolean mineOnly) {
        return Arrays.stream(Move.values())
                .filter(m -> m.who() != Who.SYSTEM)
                .flatMap(m ->
                        shares(m)
                                .filter(s -> m.from().contains(stateOf(s)) && isOpen(m, shareOf(s)))
                                .filter(s -> !mineOnly || isMine(m, shareOf(s)))
                                .map(s -> Offer.of(m, shareOf(s))))
                .toList();
    }

    /// A share, or none for the matter as a whole.
    private record Slot(@Nullable Assignment share) {}

    private Stream<Slot> shares(Move move) {
        return move.isPerUnit() && matter.state().isInWork()
                ? matter.standing().active().stream().map(Slot::new)
                : Stream.of(new Slot(null));
    }

    private static @Nullable Assignment shareOf(Slot slot) {
        return slot.share();
    }

    private State stateOf(Slot slot) {
        Assignment share = slot.share();
        return share == null ? matter.state() : share.state();
    }

    /// What the state alone does not tell: nobody has signed, a delay is asked or is not.
    boolean isOpen(Move move, @Nullable Assignment share) {
        return switch (move) {
            case WITHDRAW -> matter.standing().isNobodySigned();
            case GRANT_DELAY, REFUSE_DELAY -> share != null && isDelayAsked(share);
            case ASK_DELAY -> share != null && !isDelayAsked(share);
            default -> true;
        };
    }

    private boolean isDelayAsked(Assignment share) {
        return matter.standing().openDelay(share.no()).isPresent();
    }

    boolean isMine(Move move, @Nullable Assignment share) {
        String bureau = matter.task().unit();
        if (actor.isSystem()) {
            return true;
        }
        return switch (move.who()) {
            case SUPERVISOR -> actor.supervises(bureau);
            case UNIT -> share != null && actor.actsFor(share.unit(), bureau);
            case SUPERVISOR_OR_LEADER -> actor.supervises(bureau) || actor.leads(bureau);
            case ANOTHER ->
                    (actor.supervises(bureau) || actor.leads(bureau))
                            && share != null
                            && matter.standing()
                                    .openDelay(share.no())
                                    .filter(d -> !d.by().equals(actor.subject()))
                                    .isPresent();
            case SYSTEM -> false;
        };
    }

    SupervisionProblem refusal(Move move) {
        List<Offer> offers = anybodys();
        String names = String.join("、", offers.stream().map(Offer::name).distinct().toList());
        return new SupervisionProblem.MoveNotPossible(
                matter.task().title(),
                matter.state().chinese(),
                move.chinese(),
                names.isEmpty() ? "没有可办的动作" : names,
                offers.stream().map(Offer::asViolation).toList());
    }
}
