package cn.duban.plan.progress;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// 校历 — the days on which work in schools goes on; nothing accrues in the holidays.
///
/// - [#terms] are the bureau's own dated terms; between the first and the last of them only their
///   days count.
/// - Outside of them the yearly [#breaks] (寒暑假) are left out.
public record SchoolCalendar(List<Break> breaks, List<Term> terms) {
    private static final int LONGEST_BREAK = 366;

    /// 寒暑假 — from and to, both inclusive, within one calendar year.
    public record Break(MonthDay from, MonthDay to) {
        public Break {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("a break ends before it begins: " + from);
            }
        }
    }

    /// 学期 — the first and the last day of school.
    public record Term(LocalDate from, LocalDate to) {
        public Term {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("a term ends before it begins: " + from);
            }
        }
    }

    /// A stretch without school, both days inclusive.
    private record Off(LocalDate from, LocalDate to) {
        long daysWithin(LocalDate first, LocalDate last) {
            LocalDate start = from.isBefore(first) ? first : from;
            LocalDate end = to.isAfter(last) ? last : to;
            return start.isAfter(end) ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public SchoolCalendar {
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
        terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
        for (int i = 1; i < breaks.size(); i++) {
            refuseOverlap(breaks.get(i - 1).to().isBefore(breaks.get(i).from()), "breaks");
        }
        for (int i = 1; i < terms.size(); i++) {
            refuseOverlap(terms.get(i - 1).to().isBefore(terms.get(i).from()), "terms");
        }
    }

    public SchoolCalendar(List<Break> breaks) {
        this(breaks, List.of());
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
        long off = offDays(first, last).stream().mapToLong(o -> o.daysWithin(first, last)).sum();
        return ChronoUnit.DAYS.between(first, last) + 1 - off;
    }

    public boolean isSchoolDay(LocalDate day) {
        return offDays(day, day).stream().noneMatch(o -> o.covers(day));
    }

    /// The day itself, or in a holiday the last day of school before it.
    LocalDate lastSchoolDay(LocalDate day) {
        LocalDate found = day;
        for (int i = 0; i < LONGEST_BREAK && !isSchoolDay(found); i++) {
            found = found.minusDays(1);
        }
        return found;
    }

    private List<Off> offDays(LocalDate first, LocalDate last) {
        List<Off> off = new ArrayList<>();
        IntStream.rangeClosed(first.getYear(), last.getYear())
                .forEach(year ->
                        breaks.forEach(b ->
                                addOutsideTerms(
                                        off, new Off(b.from().atYear(year), b.to().atYear(year)))));
        for (int i = 1; i < terms.size(); i++) {
            LocalDate from = terms.get(i - 1).to().plusDays(1);
            LocalDate to = terms.get(i).from().minusDays(1);
            if (!from.isAfter(to)) {
                off.add(new Off(from, to));
            }
        }
        return off;
    }

    private void addOutsideTerms(List<Off> off, Off wanted) {
        if (terms.isEmpty()) {
            off.add(wanted);
            return;
        }
        LocalDate before = terms.getFirst().from().minusDays(1);
        LocalDate after = terms.getLast().to().plusDays(1);
        if (!wanted.from().isAfter(before)) {
            off.add(new Off(wanted.from(), wanted.to().isAfter(before) ? before : wanted.to()));
        }
        if (!wanted.to().isBefore(after)) {
            off.add(new Off(wanted.from().isBefore(after) ? after : wanted.from(), wanted.to()));
        }
    }

    private static void refuseOverlap(boolean apart, String what) {
        if (!apart) {
            throw new IllegalArgumentException(what + " overlap");
        }
    }
}
