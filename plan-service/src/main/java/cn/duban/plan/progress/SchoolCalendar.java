package cn.duban.plan.progress;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// 校历 — the days on which work in schools goes on; nothing accrues in the holidays.
///
/// - The terms are the bureau's own, dated; from the first to the last of them only their days
///   count.
/// - Outside of them the yearly breaks (寒暑假) are left out.
public final class SchoolCalendar {
    private static final int LONGEST_BREAK = 366;

    private final List<Break> breaks;
    private final List<Term> terms;

    /// Per year and day of it: the days of school since the year began.
    private final Map<Integer, int[]> passed = new ConcurrentHashMap<>();

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

    /// 学期 — the first and the last day of school.
    public record Term(LocalDate from, LocalDate to) {
        public Term {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("a term ends before it begins: " + from);
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public SchoolCalendar(List<Break> breaks, List<Term> terms) {
        this.breaks = List.copyOf(breaks);
        this.terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
        for (int i = 1; i < this.terms.size(); i++) {
            if (!this.terms.get(i - 1).to().isBefore(this.terms.get(i).from())) {
                throw new IllegalArgumentException("terms overlap: " + this.terms.get(i));
            }
        }
    }

    public List<Term> terms() {
        return terms;
    }

    /// 序时进度 — the share of the school days from `first` to `last` that have passed with `today`.
    public Exact share(LocalDate first, LocalDate last, LocalDate today) {
        if (today.isBefore(first)) {
            return Exact.ZERO;
        }
        if (!today.isBefore(last)) {
            return Exact.ONE;
        }
        long all = schoolDays(first, last);
        return all == 0 ? Exact.ZERO : Exact.ratio(schoolDays(first, today), all);
    }

    /// Days of school from `first` to `last`, both inclusive.
    public long schoolDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        long days = passedWith(last) - passedWith(first) + (isSchoolDay(first) ? 1 : 0);
        for (int year = first.getYear(); year < last.getYear(); year++) {
            int[] whole = ofYear(year);
            days += whole[whole.length - 1];
        }
        return days;
    }

    public boolean isSchoolDay(LocalDate day) {
        boolean named =
                !terms.isEmpty()
                        && !day.isBefore(terms.getFirst().from())
                        && !day.isAfter(terms.getLast().to());
        return named
                ? terms.stream().anyMatch(t -> t.covers(day))
                : breaks.stream().noneMatch(b -> b.covers(day));
    }

    /// The day itself, or in a holiday the last day of school before it.
    LocalDate lastSchoolDay(LocalDate day) {
        LocalDate found = day;
        for (int i = 0; i < LONGEST_BREAK && !isSchoolDay(found); i++) {
            found = found.minusDays(1);
        }
        return found;
    }

    private int passedWith(LocalDate day) {
        return ofYear(day.getYear())[day.getDayOfYear()];
    }

    private int[] ofYear(int year) {
        return passed.computeIfAbsent(year, this::counted);
    }

    private int[] counted(int year) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int[] days = new int[newYear.lengthOfYear() + 1];
        for (int d = 1; d < days.length; d++) {
            days[d] = days[d - 1] + (isSchoolDay(newYear.withDayOfYear(d)) ? 1 : 0);
        }
        return days;
    }
}
