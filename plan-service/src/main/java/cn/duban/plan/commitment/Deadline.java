package cn.duban.plan.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// 期限 — until when a promise has to be kept.
public sealed interface Deadline {

    /// 6月底前、9月1日: the last day on which it is still kept.
    record On(LocalDate day) implements Deadline {
        @Override
        public LocalDate lastDay(int planYear) {
            return day;
        }

        @Override
        public String notation() {
            return day.toString();
        }
    }

    /// 年内、全年、到2026年.
    record EndOfYear(int year) implements Deadline {
        @Override
        public LocalDate lastDay(int planYear) {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String notation() {
            return Integer.toString(year);
        }
    }

    /// Not said: a yearly plan ends with its year.
    record Open() implements Deadline {
        @Override
        public LocalDate lastDay(int planYear) {
            return LocalDate.of(planYear, 12, 31);
        }

        @Override
        public String notation() {
            return "";
        }
    }

    LocalDate lastDay(int planYear);

    /// `2026-06-30`, `2026` or nothing; [#of] reads it back.
    String notation();

    default long daysLeft(int planYear, LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay(planYear));
    }

    /// @throws java.time.format.DateTimeParseException if the notation is none of the three
    static Deadline of(String notation) {
        if (notation.isEmpty()) {
            return new Open();
        }
        return notation.matches("\\d{4}")
                ? new EndOfYear(Integer.parseInt(notation))
                : new On(LocalDate.parse(notation));
    }
}
