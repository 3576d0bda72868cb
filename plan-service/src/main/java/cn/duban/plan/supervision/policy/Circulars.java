package cn.duban.plan.supervision.policy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 定期通报 — on which day a circular is drafted for somebody to sign; nothing is ever sent by itself.
///
/// @param weekly the day of the week, none if absent
/// @param monthly the day of the month, its last day where the month is shorter, none if absent
/// @param hour from which hour of that day
public record Circulars(
        @Nullable DayOfWeek weekly, @Nullable Integer monthly, @Nullable Integer hour) {
    public static final Circulars NONE = new Circulars(null, null, null);
    private static final int LAST_DAY = 31;
    private static final int LAST_HOUR = 23;

    /// From its hour on until the week ends: a suite that was down on the day drafts it later.
    public boolean isWeeklyDue(LocalDateTime now) {
        return weekly != null && isReached(now, now.getDayOfWeek().compareTo(weekly));
    }

    /// From its hour on until the month ends.
    public boolean isMonthlyDue(LocalDateTime now) {
        if (monthly == null) {
            return false;
        }
        int day = Math.min(monthly, YearMonth.from(now).lengthOfMonth());
        return isReached(now, now.getDayOfMonth() - day);
    }

    private boolean isReached(LocalDateTime now, int daysPast) {
        return daysPast > 0 || (daysPast == 0 && now.getHour() >= (hour == null ? 0 : hour));
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (monthly != null && (monthly < 1 || monthly > LAST_DAY)) {
            faults.add("monthly是1到31之间的一天。");
        }
        if (hour != null && (hour < 0 || hour > LAST_HOUR)) {
            faults.add("hour在0到23之间。");
        }
        return faults;
    }
}
