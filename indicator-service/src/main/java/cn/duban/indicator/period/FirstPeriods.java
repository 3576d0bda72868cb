package cn.duban.indicator.period;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// 首批填报期 — what a new installation opens by itself: this year, its terms and the school years
/// touching it.
final class FirstPeriods {

    private static final int MONTHS_AFTER = 6;

    private FirstPeriods() {}

    static List<Period> of(LocalDate today) {
        int year = today.getYear();
        return Stream.of(
                        year + "",
                        year + "-spring",
                        year + "-autumn",
                        (year - 1) + "-" + year,
                        year + "-" + (year + 1))
                .map(Period::of)
                .toList();
    }

    /// From New Year, so that a bureau that starts early is not refused.
    static LocalDate opens(Period period, LocalDate today) {
        LocalDate newYear = today.withDayOfYear(1);
        return period.from().isBefore(newYear) ? period.from() : newYear;
    }

    static LocalDate closes(Period period) {
        return period.to().plusMonths(MONTHS_AFTER);
    }
}
