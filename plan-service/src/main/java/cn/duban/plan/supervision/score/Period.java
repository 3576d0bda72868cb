package cn.duban.plan.supervision.score;

import cn.duban.plan.supervision.refusal.ScoreProblem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 考核期 — a year, half-year, quarter or month, both days inclusive.
record Period(String code, LocalDate from, LocalDate to) {
    private static final Pattern CODE =
            Pattern.compile("(20\\d{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    /// Asked for in an address.
    static Period of(String code) {
        return read(code).orElseThrow(() -> ScoreProblem.PeriodUnknown.asked(code));
    }

    static Optional<Period> read(String code) {
        Matcher m = CODE.matcher(code);
        return m.matches() ? Optional.of(period(code, m)) : Optional.empty();
    }

    private static Period period(String code, Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) {
            return months(code, year, 6 * Integer.parseInt(m.group(2)) - 5, 6);
        }
        if (m.group(3) != null) {
            return months(code, year, 3 * Integer.parseInt(m.group(3)) - 2, 3);
        }
        return m.group(4) == null
                ? months(code, year, 1, 12)
                : months(code, year, Integer.parseInt(m.group(4)), 1);
    }

    private static Period months(String code, int year, int first, int many) {
        return new Period(
                code,
                LocalDate.of(year, first, 1),
                YearMonth.of(year, first + many - 1).atEndOfMonth());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
