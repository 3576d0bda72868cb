package cn.duban.plan.progress;

import cn.duban.plan.commitment.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// 周期表 — the stretches of a plan year in which a recurring duty falls due once each.
///
/// A stretch that lies wholly in the holidays asks for nothing, nor does a week of which less than
/// half is school. Terms are the bureau's own where it named them.
record Slots(List<Slot> all) {
    private static final int HALF_A_MONTH = 15;

    record Slot(LocalDate from, LocalDate to) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        boolean isSchool(Every every, SchoolCalendar calendar) {
            long school = calendar.schoolDays(from, to);
            return switch (every) {
                case DAY, WEEK, FORTNIGHT -> school * 2 >= days();
                case MONTH, TWO_MONTHS, QUARTER, HALF_YEAR, TERM, SCHOOL_YEAR, YEAR -> school > 0;
            };
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
                    case TWO_MONTHS -> steps(first, last, d -> d.plusMonths(2));
                    case QUARTER -> steps(first, last, d -> d.plusMonths(3));
                    case HALF_YEAR -> steps(first, last, d -> d.plusMonths(6));
                    case TERM -> terms(year, last, calendar);
                    case SCHOOL_YEAR, YEAR -> List.of(new Slot(first, last));
                };
        return new Slots(slots.stream().filter(s -> s.isSchool(every, calendar)).toList());
    }

    private static List<Slot> terms(int year, LocalDate last, SchoolCalendar calendar) {
        Slot springOfRule = new Slot(LocalDate.of(year, 2, 1), LocalDate.of(year, 8, 31));
        Slot autumnOfRule = new Slot(LocalDate.of(year, 9, 1), LocalDate.of(year, 12, 31));
        return Stream.of(springOfRule, autumnOfRule)
                .map(rule -> named(rule, calendar).orElse(rule))
                .filter(slot -> !slot.from().isAfter(last))
                .map(slot -> new Slot(slot.from(), earlier(slot.to(), last)))
                .toList();
    }

    /// The bureau's own term of that half of the year, as far as it lies in the plan year.
    private static Optional<Slot> named(Slot rule, SchoolCalendar calendar) {
        return calendar.terms().stream()
                .filter(t -> rule.contains(t.from().plusDays(HALF_A_MONTH)))
                .map(t -> new Slot(t.from(), t.to()))
                .findFirst();
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
