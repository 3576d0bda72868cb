package cn.duban.plan.supervision;

import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Delay;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Overruling;
import cn.duban.plan.supervision.matter.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 督办台账的一行.
///
/// @param number 编号: 〔2026〕3号 of its unit; empty until it is given
/// @param goal the present target; `adjusted` says from what to what it was changed, when and by
///   whom
/// @param workdaysLeft to the deadline, negative once it has passed; only while it runs
/// @param overruled 例外办结, in words
record MatterRow(
        String id,
        String number,
        String plan,
        @Nullable String commitment,
        String unit,
        String title,
        String goal,
        @Nullable String adjusted,
        List<String> responsible,
        State state,
        String stateInWords,
        String origin,
        LocalDate filedOn,
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable Integer workdaysLeft,
        long delays,
        int returns,
        @Nullable String overruled,
        String lastMove,
        Instant lastMoveAt) {

    static MatterRow of(Matter m, String number, LocalDate today, WorkCalendar calendar) {
        LocalDate due = m.due().orElse(null);
        Integer left = due == null || m.state().isOver() ? null : calendar.between(today, due);
        Overruling over = m.standing().overruling();
        return new MatterRow(
                m.id(),
                number,
                m.task().plan(),
                m.task().commitment(),
                m.task().unit(),
                m.task().title(),
                m.task().goal().inWords(),
                m.task().goal().adjusted(),
                m.standing().active().stream().map(Assignment::unit).toList(),
                m.state(),
                m.state().chinese(),
                m.task().origin().chinese(),
                m.task().filedOn(),
                due,
                m.isOverdue(today),
                left,
                delays(m),
                m.standing().assignments().stream().mapToInt(Assignment::returns).sum(),
                over == null ? null : over.inWords(),
                m.stamps().getLast().move().chinese(),
                m.stamps().getLast().at());
    }

    private static long delays(Matter m) {
        return m.standing().delays().stream()
                .filter(d -> d.outcome() == Delay.Outcome.GRANTED)
                .count();
    }
}
