package cn.duban.indicator.submission.rule;

import cn.duban.indicator.period.Period;
import cn.duban.indicator.period.PeriodType;
import java.time.LocalDate;
import java.time.YearMonth;

/// 上期和上年同期 — the code of the period just before one, and of the same one a year earlier.
public final class EarlierPeriods {

    private EarlierPeriods() {}

    public static String sameLastYear(String code) {
        int year = Integer.parseInt(code.substring(0, 4));
        String rest = code.substring(4);
        return Period.of(code).type() == PeriodType.SCHOOL_YEAR
                ? (year - 1) + "-" + year
                : (year - 1) + rest;
    }

    public static String justBefore(String code) {
        Period period = Period.of(code);
        LocalDate before = period.from().minusDays(1);
        return switch (period.type()) {
            case CALENDAR_YEAR, SCHOOL_YEAR -> sameLastYear(code);
            case HALF_YEAR -> before.getYear() + "-H" + (before.getMonthValue() / 6);
            case QUARTER -> before.getYear() + "-Q" + (before.getMonthValue() / 3);
            case MONTH -> YearMonth.from(before).toString();
            case TERM ->
                    code.endsWith("autumn")
                            ? code.replace("autumn", "spring")
                            : (period.from().getYear() - 1) + "-autumn";
        };
    }
}
