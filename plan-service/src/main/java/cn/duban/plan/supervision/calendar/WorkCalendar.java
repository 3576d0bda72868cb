package cn.duban.plan.supervision.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// 工作日历 — work-days counted as a Chinese office counts them.
///
/// - A holiday is none, a weekend day worked instead (调休) is one.
/// - A year without an arrangement knows its weekends only; [#caveat] says so.
public final class WorkCalendar {
    private final Map<Integer, YearArrangement> years;

    public WorkCalendar(Collection<YearArrangement> arrangements) {
        this.years =
                arrangements.stream()
                        .collect(
                                Collectors.toMap(
                                        YearArrangement::year, a -> a, (_, b) -> b, TreeMap::new));
    }

    public boolean isWorkday(LocalDate day) {
        YearArrangement year = years.get(day.getYear());
        if (year == null) {
            return !YearArrangement.isWeekend(day);
        }
        if (YearArrangement.isWeekend(day)) {
            return year.workdays().contains(day);
        }
        return !year.isHoliday(day);
    }

    /// The `n`-th work-day after `day`; with 0 the day itself, or the next work-day.
    public LocalDate after(LocalDate day, int n) {
        LocalDate found = n == 0 ? day : day.plusDays(1);
        for (int left = n; ; found = found.plusDays(1)) {
            if (isWorkday(found) && --left <= 0) {
                return found;
            }
        }
    }

    /// How many work-days lie after `from`, up to and with `to`; negative the other way round.
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
    }

    /// 放假安排未公布: the sentence to show beside a date, empty when nothing is assumed.
    public String caveat(LocalDate day) {
        return years.containsKey(day.getYear())
                ? ""
                : "%d年放假安排尚未录入，工作日暂只按周末推算。".formatted(day.getYear());
    }

    public Collection<YearArrangement> years() {
        return years.values();
    }
}
