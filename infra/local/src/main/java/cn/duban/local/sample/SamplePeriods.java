package cn.duban.local.sample;

import java.time.LocalDate;

/// 示例期别 — the periods whose numbers a bureau holds on a given day of its plan year.
///
/// - The current term and school year are the latest whose reference day (统计时点) has come.
/// - In January and February that is still last autumn, which reaches into the plan year.
public record SamplePeriods(
        int year, String term, String termBefore, String schoolYear, LocalDate reference) {

    private static final int SPRING_REFERENCE = 3;
    private static final int AUTUMN = 9;

    public static SamplePeriods on(LocalDate today) {
        int year = today.getYear();
        int month = today.getMonthValue();
        if (month >= AUTUMN) {
            return autumn(year, year);
        }
        return month >= SPRING_REFERENCE ? spring(year) : autumn(year, year - 1);
    }

    public String calendarYear() {
        return Integer.toString(year);
    }

    private static SamplePeriods autumn(int planYear, int year) {
        return new SamplePeriods(
                planYear,
                year + "-autumn",
                (year - 1) + "-autumn",
                year + "-" + (year + 1),
                LocalDate.of(year, AUTUMN, 1));
    }

    private static SamplePeriods spring(int year) {
        return new SamplePeriods(
                year,
                year + "-spring",
                (year - 1) + "-spring",
                (year - 1) + "-" + year,
                LocalDate.of(year, SPRING_REFERENCE, 1));
    }
}
