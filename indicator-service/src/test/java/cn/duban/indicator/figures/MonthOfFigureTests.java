package cn.duban.indicator.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.figures.MonthOfFigure.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthOfFigureTests {

    private static final List<Day> HEARD =
            List.of(day(3, 1, "a"), day(3, 2, "b"), day(9, 3, "c"), day(21, 4, "d"));

    @Test
    void a_day_shows_what_was_known_at_its_end() {
        MonthOfFigure month = heard(HEARD);
        assertThat(month.on(LocalDate.of(2026, 5, 2))).isEmpty();
        assertThat(month.on(LocalDate.of(2026, 5, 3)).orElseThrow().body()).isEqualTo("b");
        assertThat(month.on(LocalDate.of(2026, 5, 8)).orElseThrow().body()).isEqualTo("b");
        assertThat(month.on(LocalDate.of(2026, 5, 31)).orElseThrow().body()).isEqualTo("d");
    }

    @Test
    void duplicates_and_disorder_leave_the_same_month() {
        MonthOfFigure expected = heard(HEARD);
        for (int seed = 0; seed < 50; seed++) {
            List<Day> shuffled = new ArrayList<>(HEARD);
            shuffled.addAll(HEARD);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(heard(shuffled)).isEqualTo(expected);
        }
    }

    private static MonthOfFigure heard(List<Day> days) {
        MonthOfFigure month = MonthOfFigure.empty("FIT.PASS|320500|2025-2026@2026-05");
        for (Day day : days) {
            month = month.with(day);
        }
        return month;
    }

    private static Day day(int day, long version, String body) {
        return new Day(LocalDate.of(2026, 5, day).toString(), version, "DISTRICT", body);
    }
}
