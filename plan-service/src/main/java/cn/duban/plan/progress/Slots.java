package cn.duban.plan.progress;

import cn.duban.plan.commitment.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// 周期表 — the stretches of a plan year in which a recurring duty falls due once each.
///
/// A stretch that lies wholly in the holidays asks for nothing.
record Slots(List<Slot> all) {

    record Slot(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static Slots of(Every every, int year, LocalDate last, SchoolCalendar calendar) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Slot> slots =
                switch (every) {
                    case DAY -> steps(first, last, d -> d.plusDays(1));
                    case WEEK -> steps(firstMonday(first), last, d -> d.plusWeeks(1));
                    case FORTNIGHT -> steps(firstMonday(first), last, d -> d.plusWeeks(2));
                    case MONTH -> steps(first, last, d -> d.plusMonths(1));
                    case QUARTER -> steps(first, last, d -> d.plusMonths(3));
                    case HALF_YEAR -> steps(first, last, d -> d.plusMonths(6));
                    case TERM -> terms(year, last);
                    case SCHOOL_YEAR, YEAR -> List.of(new Slot(first, last));
                };
        return new Slots(
                slots.stream().filter(s -> calendar.schoolDays(s.from(), s.to()) > 0).toList());
    }

    private static List<Slot> terms(int year, LocalDate last) {
        List<Slot> terms = new ArrayList<>();
        terms.add(new Slot(LocalDate.of(year, 2, 1), earlier(LocalDate.of(year, 8, 31), last)));
        LocalDate autumn = LocalDate.of(year, 9, 1);
        if (!autumn.isAfter(last)) {
            terms.add(new Slot(autumn, last));
        }
        return terms;
    }

    private static List<Slot> steps(
            LocalDate first, LocalDate last, UnaryOperator<LocalDate> next) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate from = first; !from.isAfter(last); from = next.apply(from)) {
            slots.add(new Slot(from, earlier(next.apply(from).minusDays(1), last)));
        }
        return slots;
    }

    private static LocalDate firstMonday(LocalDate first) {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
