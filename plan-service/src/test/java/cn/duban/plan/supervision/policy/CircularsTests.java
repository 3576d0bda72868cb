package cn.duban.plan.supervision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircularsTests {
    private static final Circulars FRIDAYS = new Circulars(DayOfWeek.FRIDAY, 31, 16);

    @ParameterizedTest
    @CsvSource({
        "2026-04-09T23:00, false, false",
        "2026-04-10T15:59, false, false",
        "2026-04-10T16:00, true, false",
        "2026-04-12T08:00, true, false",
        "2026-04-13T16:00, false, false",
        "2026-04-30T16:00, false, true",
        "2026-02-28T16:00, true, true"
    })
    void from_its_hour_until_the_stretch_ends(LocalDateTime now, boolean week, boolean month) {
        assertThat(FRIDAYS.isWeeklyDue(now)).isEqualTo(week);
        assertThat(FRIDAYS.isMonthlyDue(now)).isEqualTo(month);
        assertThat(Circulars.NONE.isWeeklyDue(now)).isFalse();
        assertThat(Circulars.NONE.isMonthlyDue(now)).isFalse();
    }
}
