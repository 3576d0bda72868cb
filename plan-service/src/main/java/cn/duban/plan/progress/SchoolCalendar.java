package cn.duban.plan.progress;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// 校历 — the days on which work in schools goes on; nothing accrues in the holidays.
public record SchoolCalendar(List<Break> breaks) {

    /// 寒暑假 — from and to, both inclusive, within one calendar year.
    public record Break(MonthDay from, MonthDay to) {
        public Break {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("a break ends before it begins: " + from);
            }
        }

        boolean covers(LocalDate day) {
            MonthDay d = MonthDay.from(day);
            return !d.isBefore(from) && !d.isAfter(to);
        }
    }

    public SchoolCalendar {
        breaks = List.copyOf(breaks);
    }

    /// 序时进度 — the share of the school days from `first` to `last` that have passed with `today`.
    public Exact share(LocalDate first, LocalDate last, LocalDate today) {
        if (today.isBefore(first)) {
            return Exact.ZERO;
        }
        long all = schoolDays(first, last);
        if (!today.isBefore(last)) {
            return Exact.ONE;
        }
        return all == 0 ? Exact.ZERO : Exact.ratio(schoolDays(first, today), all);
    }

    /// Days outside every break.
    public long schoolDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isSchoolDay).count();
    }

    boolean isSchoolDay(LocalDate day) {
        return breaks.stream().noneMatch(b -> b.covers(day));
    }
}
