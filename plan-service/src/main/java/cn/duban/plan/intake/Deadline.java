package cn.duban.plan.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/// 时限 — the day or period a sentence names, as exactly as the text says it and no more.
public sealed interface Deadline {

    /// The notation of exported files: `2023`, `2023-06`, `2023-06-30`, `2023-H1`, `2023-Q3`,
    /// `2023-spring`, `06-30`.
    String notation();

    /// The last day on which the promise is still kept; empty when the year is unknown.
    Optional<LocalDate> lastDay();

    /// 2月底、9月中旬、12月10日前.
    record On(LocalDate day) implements Deadline {
        @Override
        public String notation() {
            return day.toString();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(day);
        }
    }

    /// 6月、3—4月 (the last month of a span).
    record InMonth(YearMonth month) implements Deadline {
        @Override
        public String notation() {
            return month.toString();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(month.atEndOfMonth());
        }
    }

    /// 全年、年内、到2025年.
    record InYear(int year) implements Deadline {
        @Override
        public String notation() {
            return Integer.toString(year);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(LocalDate.of(year, 12, 31));
        }
    }

    /// 上半年、第三季度、春学期.
    record InSeason(int year, Season season) implements Deadline {
        @Override
        public String notation() {
            return year + "-" + season.notation();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(season.lastDay(year));
        }
    }

    /// 11月初, in a document that never says which year.
    record OnAnyYear(MonthDay day) implements Deadline {
        @Override
        public String notation() {
            return day.toString().substring(2);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }
    }
}
