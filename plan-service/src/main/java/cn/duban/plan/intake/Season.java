package cn.duban.plan.intake;

import java.time.LocalDate;

/// 时段 — a part of the year that documents name without dates; school terms run over the new year.
public enum Season {
    FIRST_HALF("H1", 6, 30, 0),
    SECOND_HALF("H2", 12, 31, 0),
    FIRST_QUARTER("Q1", 3, 31, 0),
    SECOND_QUARTER("Q2", 6, 30, 0),
    THIRD_QUARTER("Q3", 9, 30, 0),
    FOURTH_QUARTER("Q4", 12, 31, 0),
    /// 春学期、春季学期.
    SPRING("spring", 7, 10, 0),
    /// 暑期、暑假.
    SUMMER("summer", 8, 31, 0),
    /// 秋学期、秋季学期: it ends in January of the next year.
    AUTUMN("autumn", 1, 20, 1);

    private final String notation;
    private final int month;
    private final int day;
    private final int yearsLater;

    Season(String notation, int month, int day, int yearsLater) {
        this.notation = notation;
        this.month = month;
        this.day = day;
        this.yearsLater = yearsLater;
    }

    public String notation() {
        return notation;
    }

    /// The last day of the season that belongs to `year`.
    public LocalDate lastDay(int year) {
        return LocalDate.of(year + yearsLater, month, day);
    }
}
