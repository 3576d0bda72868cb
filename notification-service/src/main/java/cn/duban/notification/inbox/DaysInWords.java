package cn.duban.notification.inbox;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// 日期的说法 — days and hours as a clerk writes them: 3月17日, 2026年3月17日, 11月30日18时.
final class DaysInWords {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private DaysInWords() {}

    static String day(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    static String fullDay(LocalDate day) {
        return "%d年%s".formatted(day.getYear(), day(day));
    }

    /// The hour in Beijing, with minutes where there are any.
    static String hour(OffsetDateTime moment) {
        ZonedDateTime here = moment.atZoneSameInstant(BEIJING);
        String minutes = here.getMinute() == 0 ? "" : "%d分".formatted(here.getMinute());
        return day(here.toLocalDate()) + "%d时%s".formatted(here.getHour(), minutes);
    }
}
