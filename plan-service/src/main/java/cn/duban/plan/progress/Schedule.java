package cn.duban.plan.progress;

import cn.duban.plan.commitment.Deadline;
import java.time.LocalDate;

/// 进度安排 — from when until when a promise is to be kept, and how it is expected to grow.
public record Schedule(LocalDate first, LocalDate last, Pace pace) {

    /// A yearly plan starts with its year.
    public static Schedule of(Deadline deadline, int year, Pace pace) {
        return new Schedule(LocalDate.of(year, 1, 1), deadline.lastDay(year), pace);
    }

    public static Schedule of(Deadline deadline, int year) {
        return of(deadline, year, Pace.SCHOOL_DAYS);
    }

    /// What has to be reached with `day`, on the way from `base` to `goal`.
    Exact due(Exact base, Exact goal, SchoolCalendar calendar, LocalDate day) {
        return day.isBefore(last) ? pace.due(base, goal, this, calendar, day) : goal;
    }
}
