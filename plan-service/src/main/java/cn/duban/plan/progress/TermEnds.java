package cn.duban.plan.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 学期末 — the last days of school of the terms a schedule runs through, and its own last day.
final class TermEnds {
    private TermEnds() {}

    static List<LocalDate> within(Schedule schedule, SchoolCalendar calendar) {
        return Stream.concat(ends(schedule, calendar), Stream.of(schedule.last()))
                .filter(end -> end.isAfter(schedule.first()) && !end.isAfter(schedule.last()))
                .distinct()
                .sorted()
                .toList();
    }

    /// Spring terms end within the year; an autumn term is cut by the end of the plan year.
    private static Stream<LocalDate> ends(Schedule schedule, SchoolCalendar calendar) {
        return IntStream.rangeClosed(schedule.first().getYear(), schedule.last().getYear())
                .mapToObj(year -> springEnd(year, calendar));
    }

    private static LocalDate springEnd(int year, SchoolCalendar calendar) {
        return calendar.terms().stream()
                .map(SchoolCalendar.Term::to)
                .filter(to -> to.getYear() == year && to.getMonthValue() > 4)
                .filter(to -> to.getMonthValue() < 9)
                .findFirst()
                .orElseGet(() -> calendar.lastSchoolDay(LocalDate.of(year, 8, 31)));
    }
}
