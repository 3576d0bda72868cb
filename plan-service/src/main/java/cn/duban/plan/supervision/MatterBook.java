package cn.duban.plan.supervision;

import cn.duban.plan.commitment.Plans;
import cn.duban.plan.supervision.calendar.WorkCalendar;
import cn.duban.plan.supervision.calendar.WorkCalendars;
import cn.duban.plan.supervision.data.Comparing;
import cn.duban.plan.supervision.matter.Actor;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.MatterNumbers;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Possible;
import cn.duban.plan.supervision.matter.State;
import cn.duban.plan.supervision.refusal.SupervisionProblem;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 督办台账 — matters as readers see them: filtered, sorted, or one opened.
@Component
class MatterBook {
    private static final Map<String, Comparator<MatterRow>> ORDERS =
            Map.of(
                    "due",
                    Comparator.comparing(
                            MatterRow::due, Comparator.nullsLast(Comparator.naturalOrder())),
                    "filed",
                    Comparator.comparing(MatterRow::filedOn),
                    "moved",
                    Comparator.comparing(MatterRow::lastMoveAt),
                    "state",
                    Comparator.comparing(MatterRow::state),
                    "title",
                    Comparator.comparing(MatterRow::title));

    private final Plans plans;
    private final Matters matters;
    private final MatterNumbers numbers;
    private final Comparing comparing;
    private final WorkCalendars calendars;
    private final Clock clock;

    MatterBook(
            Plans plans,
            Matters matters,
            MatterNumbers numbers,
            Comparing comparing,
            WorkCalendars calendars,
            Clock clock) {
        this.plans = plans;
        this.matters = matters;
        this.numbers = numbers;
        this.comparing = comparing;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// 筛选: each may be absent; `unit` is the bureau or any responsible unit.
    record Filter(
            @Nullable String plan,
            @Nullable State status,
            @Nullable String unit,
            @Nullable Boolean overdue,
            @Nullable String commitment) {

        boolean admits(MatterRow row) {
            return (status == null || row.state() == status)
                    && (unit == null || row.unit().equals(unit) || row.responsible().contains(unit))
                    && (overdue == null || row.overdue() == overdue)
                    && (commitment == null || commitment.equals(row.commitment()));
        }
    }

    Page<MatterRow> list(Filter filter, String sort, int page, int size, Actor reader) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar calendar = calendars.current();
        Comparator<MatterRow> order = order(sort);
        List<Matter> all =
                filter.plan() == null ? matters.all() : matters.of(plans.plan(filter.plan()).id());
        Map<String, String> numbered = numbers.of(all);
        List<MatterRow> rows =
                all.stream()
                        .filter(reader::maySee)
                        .map(m ->
                                MatterRow.of(m, numbered.getOrDefault(m.id(), ""), today, calendar))
                        .filter(filter::admits)
                        .sorted(order.thenComparing(MatterRow::id))
                        .toList();
        return Page.of(rows, page, size);
    }

    MatterView view(Matter matter, Actor reader) {
        WorkCalendar calendar = calendars.current();
        return MatterView.of(
                matter,
                MatterRow.of(matter, numbers.of(matter), LocalDate.now(clock), calendar),
                matter.due().map(calendar::caveat).orElse(""),
                comparing.of(matter),
                matters.mergedInto(matter.id()),
                new Possible(matter, reader).mine());
    }

    private static Comparator<MatterRow> order(String sort) {
        boolean down = sort.startsWith("-");
        Comparator<MatterRow> known = ORDERS.get(down ? sort.substring(1) : sort);
        if (known == null) {
            throw new SupervisionProblem.OrderUnknown(
                    sort, "可选due（期限）、filed（立项日）、moved（最近流转）、state（状态）、title（标题），前面加-为倒序，如-due。");
        }
        return down ? known.reversed() : known;
    }
}
