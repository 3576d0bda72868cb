package cn.duban.plan.supervision.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 一年的放假安排 — holidays and the weekend days worked instead (调休), as the State Council gives them.
public record YearArrangement(
        int year, String source, List<Holiday> holidays, List<LocalDate> workdays) {

    /// 一个假期, both days inclusive.
    public record Holiday(String name, LocalDate from, LocalDate to) {}

    public YearArrangement {
        holidays = holidays == null ? List.of() : List.copyOf(holidays);
        workdays = workdays == null ? List.of() : List.copyOf(workdays);
    }

    /// What is wrong with it, each as a Chinese sentence; empty when nothing is.
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (source == null || source.isBlank()) {
            faults.add("要写明依据的通知文号（source）。");
        }
        for (Holiday h : holidays) {
            if (h.from().isAfter(h.to())
                    || h.from().getYear() != year
                    || h.to().getYear() != year) {
                faults.add("假期“%s”的起止日期不成立，或不在%d年内。".formatted(h.name(), year));
            }
        }
        for (LocalDate day : workdays) {
            if (day.getYear() != year || !isWeekend(day)) {
                faults.add("调休上班日%s不是%d年的周末。".formatted(day, year));
            } else if (isHoliday(day)) {
                faults.add("%s不能既放假又上班。".formatted(day));
            }
        }
        return faults;
    }

    boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(h -> !day.isBefore(h.from()) && !day.isAfter(h.to()));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
