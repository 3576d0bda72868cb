package cn.duban.plan.intake.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 文件所指的时段 — what a document without years in its dates is about: a year, half of one, or a 学年 that
/// runs over the new year.
public enum Term {
    YEAR,
    /// 上半年总结: the half year is what is reported on, no date of its own.
    FIRST_HALF,
    /// 2025—2026学年, named by its second year: September belongs to the first.
    SCHOOL_YEAR,
    /// 2025—2026学年第一学期: August belongs to the first year too.
    FIRST_TERM,
    /// 2025学年, named by its first year.
    SCHOOL_YEAR_BY_START;

    private static final Pattern BOTH_YEARS = Pattern.compile("20\\d\\d年?[-~至]20\\d\\d年?学年");
    private static final Pattern ONE_YEAR = Pattern.compile("20\\d\\d学年");
    private static final Pattern FIRST = Pattern.compile("第一学期|上学期|秋季?学期");
    private static final Pattern HALF = Pattern.compile("(?<!下)半年");
    private static final int AUGUST = 8;
    private static final int SEPTEMBER = 9;

    /// What the title of a document says; a calendar year when it says nothing else.
    public static Term of(String title) {
        if (BOTH_YEARS.matcher(title).find()) {
            return FIRST.matcher(title).find() ? FIRST_TERM : SCHOOL_YEAR;
        }
        if (ONE_YEAR.matcher(title).find()) {
            return SCHOOL_YEAR_BY_START;
        }
        Matcher half = HALF.matcher(title);
        return half.find() ? FIRST_HALF : YEAR;
    }

    /// Which year a date without one belongs to, in a document of `year`.
    int yearOf(When when, int year) {
        boolean autumn = when.isAutumn();
        return switch (this) {
            case YEAR, FIRST_HALF -> year;
            case SCHOOL_YEAR -> autumn || when.month() >= SEPTEMBER ? year - 1 : year;
            case FIRST_TERM -> autumn || when.month() >= AUGUST ? year - 1 : year;
            case SCHOOL_YEAR_BY_START ->
                    autumn || when.month() >= AUGUST || when.isBareYear() ? year : year + 1;
        };
    }

    /// The earliest year a plan of `year` may name without looking back.
    int firstYear(int year) {
        return this == SCHOOL_YEAR || this == FIRST_TERM ? year - 1 : year;
    }

    /// Whether a period is only what the whole document is about.
    boolean isWhatIsReported(When when) {
        return this == FIRST_HALF && (when.isBareYear() || when.isFirstHalf());
    }
}
