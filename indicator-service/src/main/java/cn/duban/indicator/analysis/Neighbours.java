package cn.duban.indicator.analysis;

import cn.duban.indicator.period.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// 相邻期 — the period before, and the same period a year before, by their codes.
final class Neighbours {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Neighbours() {}

    /// 同比 is against this one: `2026-03` → `2025-03`, `2025-2026` → `2024-2025`.
    static String yearBefore(Period period) {
        return YEAR.matcher(period.code())
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - 1));
    }

    /// 环比 is against this one; empty where that is the year before.
    static Optional<String> before(Period period) {
        int year = Integer.parseInt(period.code().substring(0, 4));
        return switch (period.type()) {
            case MONTH -> Optional.of(YearMonth.parse(period.code()).minusMonths(1).toString());
            case QUARTER -> Optional.of(step(year, nth(period), 4, "Q"));
            case HALF_YEAR -> Optional.of(step(year, nth(period), 2, "H"));
            case TERM ->
                    Optional.of(
                            period.code().endsWith("autumn")
                                    ? year + "-spring"
                                    : year - 1 + "-autumn");
            case SCHOOL_YEAR, CALENDAR_YEAR -> Optional.empty();
        };
    }

    private static int nth(Period period) {
        return period.code().charAt(period.code().length() - 1) - '0';
    }

    private static String step(int year, int nth, int most, String letter) {
        return nth > 1 ? year + "-" + letter + (nth - 1) : year - 1 + "-" + letter + most;
    }
}
