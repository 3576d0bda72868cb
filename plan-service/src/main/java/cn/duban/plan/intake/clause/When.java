package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Deadline;
import cn.duban.plan.intake.Season;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// 时间词 — a date or period as the sentence says it; the year may have to come from the document.
///
/// `month` 0 means none, `day` 0 means the whole month and [#LAST] its last day.
record When(@Nullable Integer year, @Nullable Season season, int month, int day) {

    static final int LAST = -1;

    static When year(@Nullable Integer year) {
        return new When(year, null, 0, 0);
    }

    static When season(Season season) {
        return new When(null, season, 0, 0);
    }

    static When day(int month, int day) {
        return new When(null, null, month, day);
    }

    When in(@Nullable Integer said) {
        return new When(said, season, month, day);
    }

    /// Only a year, said outright.
    boolean isBareYear() {
        return season == null && month == 0;
    }

    boolean isAutumn() {
        return season == Season.AUTUMN;
    }

    boolean isFirstHalf() {
        return season == Season.FIRST_HALF;
    }

    /// The deadline, with the year of the document where the sentence has none.
    @Nullable Deadline deadline(Setting setting) {
        Integer known = year;
        if (known == null && setting.year().isPresent()) {
            known = setting.term().yearOf(this, setting.year().getAsInt());
        }
        if (known == null) {
            return month == 0 || day == 0
                    ? null
                    : new Deadline.OnAnyYear(MonthDay.of(month, dayIn(2023)));
        }
        if (season != null) {
            return new Deadline.InSeason(known, season);
        }
        if (month == 0) {
            return new Deadline.InYear(known);
        }
        return day == 0
                ? new Deadline.InMonth(YearMonth.of(known, month))
                : new Deadline.On(LocalDate.of(known, month, dayIn(known)));
    }

    private int dayIn(int known) {
        int last = YearMonth.of(known, month).lengthOfMonth();
        return day == LAST ? last : Math.min(day, last);
    }
}
