package cn.duban.plan.supervision;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.data.Comparing;
import cn.duban.plan.supervision.data.TypedFigure;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.Moving;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Addressee;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 流转 — loads the matter, lets it decide, saves it with the news.
@Component
class MovingMatter {
    private static final int URGED_LEVEL = 2;

    private final Matters matters;
    private final Comparing comparing;
    private final WorkCalendars calendars;
    private final Telling telling;
    private final MatterEvidence evidence;
    private final ResponsibleUnits units;
    private final Clock clock;

    MovingMatter(
            Matters matters,
            Comparing comparing,
            WorkCalendars calendars,
            Telling telling,
            MatterEvidence evidence,
            ResponsibleUnits units,
            Clock clock) {
        this.matters = matters;
        this.comparing = comparing;
        this.calendars = calendars;
        this.telling = telling;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    Matter move(String id, Move move, MoveRequest request, Actor actor) {
        return Retrying.onConflict(() -> {
            Matter before = seen(id, actor);
            boolean compares = move == Move.FINISH || move == Move.ANSWER;
            Beside beside = compares ? comparing.of(before) : Beside.NOTHING;
            String typed =
                    move == Move.ANSWER
                            ? comparing
                                    .typed(before, request)
                                    .map(TypedFigure::notation)
                                    .orElse(null)
                            : null;
            Matter after =
                    new Moving(before, actor, beside, LocalDate.now(clock), clock.instant())
                            .by(move, request, typed);
            evidence.refuseOthers(before, move, request);
            units.refuseUnknown(before, move, request);
            if (move == Move.MERGE) {
                refuseIntoNothing(before, Optional.ofNullable(request.into()).orElse(""));
            }
            Matter told = telling.moved(after);
            return matters.save(move == Move.URGE ? urged(told) : told);
        });
    }

    /// A matter the caller may see; another's does not exist for them.
    Matter seen(String id, Actor actor) {
        return matters.find(id)
                .filter(actor::maySee)
                .orElseThrow(() -> new SupervisionProblem.NoSuchMatter(id));
    }

    /// 催办 by hand is a reminder as well, to every unit the ball is with.
    private Matter urged(Matter matter) {
        WorkCalendar calendar = calendars.current();
        Matter told = matter;
        for (Assignment share : matter.standing().active()) {
            if (share.state().isWithUnit()) {
                String key =
                        "%s.%d|urge#%d|%s"
                                .formatted(
                                        matter.id(),
                                        share.no(),
                                        matter.stamps().size(),
                                        share.due());
                told =
                        telling.reminded(
                                told,
                                new Telling.Slip(
                                        key,
                                        Move.URGE.path(),
                                        "催办单",
                                        URGED_LEVEL,
                                        List.of(Addressee.RESPONSIBLE, Addressee.LEAD_HEAD),
                                        share,
                                        calendar.between(LocalDate.now(clock), share.due()),
                                        calendar.caveat(share.due())));
            }
        }
        return told;
    }

    private void refuseIntoNothing(Matter source, String into) {
        boolean possible =
                !into.equals(source.id())
                        && matters.find(into)
                                .filter(m -> !m.state().isOver())
                                .filter(m -> m.task().plan().equals(source.task().plan()))
                                .isPresent();
        if (!possible) {
            throw new SupervisionProblem.MoveIncomplete(
                    Move.MERGE.chinese(),
                    List.of(
                            Violation.of(
                                    "/into",
                                    "no-such-target",
                                    "只能并入同一计划里另一项还在办的督办，“%s”不是。".formatted(into))));
        }
    }
}
