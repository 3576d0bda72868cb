package cn.duban.plan.supervision;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Addressee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// 通知流转 — the news of a move; 催办 by hand is a reminder as well, to every unit the ball is with.
@Component
class TellingMove {
    private static final int URGED_LEVEL = 2;

    private final Telling telling;
    private final WorkCalendars calendars;
    private final Clock clock;

    TellingMove(Telling telling, WorkCalendars calendars, Clock clock) {
        this.telling = telling;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The moved matter with its news.
    Matter of(Matter moved, Move move) {
        Matter told = telling.moved(moved);
        return move == Move.URGE ? urged(told) : told;
    }

    private Matter urged(Matter matter) {
        WorkCalendar calendar = calendars.current();
        Matter told = matter;
        for (Assignment share : matter.standing().active()) {
            if (share.state().isWithUnit()) {
                told = telling.reminded(told, slip(matter, share, calendar));
            }
        }
        return told;
    }

    private Telling.Slip slip(Matter matter, Assignment share, WorkCalendar calendar) {
        return new Telling.Slip(
                "%s.%d|urge#%d|%s"
                        .formatted(matter.id(), share.no(), matter.stamps().size(), share.due()),
                Move.URGE.path(),
                "催办单",
                URGED_LEVEL,
                List.of(Addressee.RESPONSIBLE, Addressee.LEAD_HEAD),
                share,
                calendar.between(LocalDate.now(clock), share.due()),
                calendar.caveat(share.due()));
    }
}
