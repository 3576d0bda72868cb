package cn.duban.indicator.figures;

import cn.duban.starter.projection.Versioned;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 逐日留存 — what a figure was at the end of each day on which it changed, one document per month.
///
/// @param version the highest figure version in it
/// @param days in the order of the calendar; at most one entry a day
@Document("figure_history")
record MonthOfFigure(@Id String id, long version, List<Day> days) implements Versioned {

    /// The last state of one day; `date` as ISO text, for a calendar day has no time zone.
    record Day(String date, long version, String level, String body) {}

    static MonthOfFigure empty(String id) {
        return new MonthOfFigure(id, 0, List.of());
    }

    static String idOf(String figure, YearMonth month) {
        return figure + "@" + month;
    }

    /// The higher version of a day stays, so that duplicates and disorder change nothing.
    MonthOfFigure with(Day heard) {
        List<Day> next = new ArrayList<>();
        Day standing = heard;
        for (Day day : days) {
            if (!day.date().equals(heard.date())) {
                next.add(day);
            } else if (day.version() >= heard.version()) {
                standing = day;
            }
        }
        next.add(standing);
        next.sort(Comparator.comparing(Day::date));
        return new MonthOfFigure(id, Math.max(version, heard.version()), List.copyOf(next));
    }

    /// The last state that was known at the end of the day.
    Optional<Day> on(LocalDate day) {
        return days.reversed().stream()
                .filter(d -> d.date().compareTo(day.toString()) <= 0)
                .findFirst();
    }
}
