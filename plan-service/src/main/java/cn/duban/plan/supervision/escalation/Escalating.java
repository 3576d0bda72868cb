package cn.duban.plan.supervision.escalation;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.escalation.Ladder.Due;
import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Telling;
import cn.duban.plan.supervision.policy.Policies;
import cn.duban.plan.supervision.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 按时催办 — at each tick of the clock, settles what is due: once, however many instances tick.
///
/// The step, the news of it and the matter are one document and one save: whoever saves first has
/// said it, the other is refused by the version, and after a crash it was either said or is still
/// due.
@Component
public class Escalating {
    private static final Logger log = LoggerFactory.getLogger(Escalating.class);

    private final Matters matters;
    private final Policies policies;
    private final WorkCalendars calendars;
    private final Telling telling;
    private final Clock clock;

    public Escalating(
            Matters matters,
            Policies policies,
            WorkCalendars calendars,
            Telling telling,
            Clock clock) {
        this.matters = matters;
        this.policies = policies;
        this.calendars = calendars;
        this.telling = telling;
        this.clock = clock;
    }

    @Scheduled(cron = "${duban.supervision.tick:0 3/10 * * * *}", zone = "Asia/Shanghai")
    void onTheClock() {
        try {
            tick();
        } catch (DataAccessException away) {
            log.warn("store away, what is due waits for the next tick: {}", away.getMessage());
        }
    }

    /// Says what is due now; returns how many matters it moved.
    public int tick() {
        LocalDateTime now = LocalDateTime.now(clock);
        WorkCalendar calendar = calendars.current();
        if (!calendar.isWorkday(now.toLocalDate())) {
            return 0;
        }
        Policy policy = policies.current();
        if (now.getHour() < policy.fromHour()) {
            return 0;
        }
        Ladder ladder = new Ladder(policy, calendar);
        int moved = 0;
        for (Matter matter : matters.withUnits()) {
            moved += settledOrLeft(matter, ladder, now.toLocalDate()) ? 1 : 0;
        }
        return moved;
    }

    /// One matter that cannot be settled keeps none of the others waiting; it is due again next
    /// time.
    private boolean settledOrLeft(Matter matter, Ladder ladder, LocalDate today) {
        try {
            return settle(matter, ladder, today);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException failed) {
            log.error("{} was not settled", matter.id(), failed);
            return false;
        }
    }

    private boolean settle(Matter matter, Ladder ladder, LocalDate today) {
        Matter after = matter;
        for (List<Due> due : ladder.due(matter, today)) {
            after = said(after, due, ladder, today);
        }
        if (after == matter) {
            return false;
        }
        try {
            matters.save(after);
            return true;
        } catch (OptimisticLockingFailureException faster) {
            log.debug("{} was settled by another instance", matter.id());
            return false;
        }
    }

    private Matter said(Matter matter, List<Due> due, Ladder ladder, LocalDate today) {
        Due strongest = due.getLast();
        List<Fired> settled = new ArrayList<>();
        for (Due d : due) {
            settled.add(d.settled(today, d == strongest, ladder.policy().version()));
        }
        LocalDate deadline = strongest.share().due();
        Telling.Slip slip =
                new Telling.Slip(
                        strongest.key(),
                        strongest.step().step(),
                        strongest.step().name(),
                        strongest.step().level(),
                        strongest.step().to(),
                        strongest.share(),
                        ladder.calendar().between(today, deadline),
                        ladder.calendar().caveat(deadline));
        return telling.reminded(matter.settling(settled), slip);
    }
}
