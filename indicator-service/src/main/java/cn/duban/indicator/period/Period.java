package cn.duban.indicator.period;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 期别 — the span of days a number belongs to; the code says everything.
///
/// - `2026` 自然年 · `2026-H1` 半年 · `2026-Q3` 季 · `2026-03` 月: reference day (统计时点) is the last day.
/// - `2025-2026` 学年: 1 September to 31 August, reference day is its 1 September.
/// - `2026-spring` 春季学期: 1 February to 31 August, reference day 1 March.
/// - `2026-autumn` 秋季学期: 1 September to 31 January, reference day 1 September.
///
/// These are the usual days; a bureau's own term dates are in its [SchoolCalendar].
public record Period(
        String code, PeriodType type, LocalDate from, LocalDate to, LocalDate reference) {

    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(H[12]|Q[1-4]|\\d{4}|spring|autumn|\\d{2}))?");

    /// Empty when the code is none of the six shapes above.
    public static Optional<Period> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String rest = parts.group(2);
        if (rest == null) {
            return Optional.of(months(code, PeriodType.CALENDAR_YEAR, year, 1, 12));
        }
        return switch (rest.charAt(0)) {
            case 'H' -> Optional.of(months(code, PeriodType.HALF_YEAR, year, nth(rest) * 6 - 5, 6));
            case 'Q' -> Optional.of(months(code, PeriodType.QUARTER, year, nth(rest) * 3 - 2, 3));
            case 's' -> Optional.of(spring(code, year));
            case 'a' -> Optional.of(autumn(code, year));
            default -> rest.length() == 2 ? month(code, year, rest) : schoolYear(code, year, rest);
        };
    }

    /// For codes known to be sound, such as those already stored.
    public static Period of(String code) {
        return parse(code)
                .orElseThrow(() -> new IllegalArgumentException("no such period code: " + code));
    }

    /// 名称 — as people write it, e.g. 2026年秋季学期.
    public String name() {
        return PeriodNames.of(this);
    }

    /// The name of a period by its code; what is no period keeps its code.
    public static String nameOf(String code) {
        return parse(code).map(Period::name).orElse(code);
    }

    /// Whether they have days in common.
    public boolean touches(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    private static int nth(String part) {
        return part.charAt(1) - '0';
    }

    private static Optional<Period> month(String code, int year, String rest) {
        int month = Integer.parseInt(rest);
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(months(code, PeriodType.MONTH, year, month, 1));
    }

    private static Optional<Period> schoolYear(String code, int year, String rest) {
        if (Integer.parseInt(rest) != year + 1) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.of(year, Month.SEPTEMBER, 1);
        LocalDate to = LocalDate.of(year + 1, Month.AUGUST, 31);
        return Optional.of(new Period(code, PeriodType.SCHOOL_YEAR, from, to, from));
    }

    private static Period spring(String code, int year) {
        return new Period(
                code,
                PeriodType.TERM,
                LocalDate.of(year, Month.FEBRUARY, 1),
                LocalDate.of(year, Month.AUGUST, 31),
                LocalDate.of(year, Month.MARCH, 1));
    }

    private static Period autumn(String code, int year) {
        LocalDate from = LocalDate.of(year, Month.SEPTEMBER, 1);
        return new Period(
                code, PeriodType.TERM, from, LocalDate.of(year + 1, Month.JANUARY, 31), from);
    }

    private static Period months(String code, PeriodType type, int year, int first, int count) {
        YearMonth start = YearMonth.of(year, first);
        LocalDate to = start.plusMonths(count - 1L).atEndOfMonth();
        return new Period(code, type, start.atDay(1), to, to);
    }
}
