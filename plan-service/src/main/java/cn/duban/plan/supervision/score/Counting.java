package cn.duban.plan.supervision.score;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Delay;
import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.supervision.policy.Policy;
import cn.duban.plan.supervision.policy.ScoreRule.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 取数 — counts, from stamps and lights alone, what each unit did in a period.
///
/// What was merged or revoked counts for nothing; a share that is not due yet counts for nothing
/// yet.
record Counting(
        Period period,
        Policy policy,
        WorkCalendar calendar,
        RedDays redDays,
        LocalDate today,
        ZoneId zone) {
    private static final int SLIP = 3;

    /// 红灯天数 of a commitment between two days.
    interface RedDays {
        int of(String commitment, LocalDate from, LocalDate to);
    }

    Map<String, Tally> of(Collection<Matter> matters) {
        Map<String, Tally> units = new TreeMap<>();
        matters.stream()
                .filter(m -> m.state() != State.MERGED && m.state() != State.REVOKED)
                .forEach(m -> count(m, units));
        return units;
    }

    private void count(Matter matter, Map<String, Tally> units) {
        for (Assignment share : matter.standing().assignments()) {
            if (share.state() == State.FILED) {
                continue;
            }
            Tally tally = units.computeIfAbsent(share.unit(), _ -> new Tally());
            signing(matter, share, tally);
            if (share.isActive()) {
                finishing(matter, share, tally);
                reds(matter, share, tally);
            }
            steps(matter, share, tally);
        }
    }

    private void signing(Matter matter, Assignment share, Tally tally) {
        LocalDate by = calendar.after(share.since(), policy.signWithin());
        LocalDate signed = day(share.signedAt());
        if (period.covers(by) && (signed != null || by.isBefore(today))) {
            boolean inTime = signed != null && !signed.isAfter(by);
            tally.rate(Input.SIGNED_ON_TIME, inTime, matter.id());
        }
    }

    /// 按期: the last answer came by the deadline.
    private void finishing(Matter matter, Assignment share, Tally tally) {
        LocalDate answered = day(share.answeredAt());
        boolean settled = matter.state().isFinished() || share.state() == State.ANSWERED;
        boolean late = share.due().isBefore(today) && matter.state() != State.PAUSED;
        if (period.covers(share.due()) && (settled || late)) {
            boolean inTime = settled && answered != null && !answered.isAfter(share.due());
            tally.rate(Input.FINISHED_ON_TIME, inTime, matter.id());
        }
    }

    private void reds(Matter matter, Assignment share, Tally tally) {
        String commitment = matter.task().commitment();
        if (commitment != null) {
            LocalDate from = share.since().isAfter(period.from()) ? share.since() : period.from();
            LocalDate to = today.isBefore(period.to()) ? today : period.to();
            tally.times(Input.RED_DAYS, redDays.of(commitment, from, to), matter.id());
        }
    }

    private void steps(Matter matter, Assignment share, Tally tally) {
        long delays =
                matter.standing().delays().stream()
                        .filter(d -> d.assignment() == share.no())
                        .filter(d -> d.outcome() == Delay.Outcome.GRANTED)
                        .filter(d -> isInPeriod(d.decidedAt()))
                        .count();
        long returns =
                matter.stamps().stream()
                        .filter(s -> s.move() == Move.RETURN && isInPeriod(s.at()))
                        .filter(s -> s.assignment() != null && s.assignment() == share.no())
                        .count();
        long slips =
                matter.fired().stream()
                        .filter(f -> f.assignment() == share.no() && f.level() >= SLIP)
                        .filter(Fired::said)
                        .filter(f -> period.covers(f.settledOn()))
                        .count();
        tally.times(Input.DELAYS, (int) delays, matter.id());
        tally.times(Input.RETURNS, (int) returns, matter.id());
        tally.times(Input.SLIPS, (int) slips, matter.id());
    }

    private boolean isInPeriod(@Nullable Instant at) {
        LocalDate day = day(at);
        return day != null && period.covers(day);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(zone).toLocalDate();
    }
}
