package cn.duban.indicator.period;

import java.time.LocalDate;
import java.time.Month;

/// 学期起止 — the days on which the two terms of one school year begin and end, as the bureau set them.
///
/// - Both terms lie in the school year or its August before, one after the other.
/// - [#version] rises with every change.
public record TermDays(
        String schoolYear,
        long version,
        LocalDate autumnFrom,
        LocalDate autumnTo,
        LocalDate springFrom,
        LocalDate springTo) {

    private static final int USUAL_DAY = 1;

    public TermDays {
        if (!sound(schoolYear, autumnFrom, autumnTo, springFrom, springTo)) {
            throw new IllegalArgumentException(
                    "no sound terms of %s: %s to %s, %s to %s"
                            .formatted(schoolYear, autumnFrom, autumnTo, springFrom, springTo));
        }
    }

    static boolean sound(
            String schoolYear,
            LocalDate autumnFrom,
            LocalDate autumnTo,
            LocalDate springFrom,
            LocalDate springTo) {
        return Period.parse(schoolYear)
                .filter(p -> p.type() == PeriodType.SCHOOL_YEAR)
                .filter(p -> !autumnFrom.isBefore(p.from().minusMonths(1)))
                .filter(p -> !springTo.isAfter(p.to()))
                .filter(_ -> autumnFrom.isBefore(autumnTo))
                .filter(_ -> autumnTo.isBefore(springFrom))
                .filter(_ -> springFrom.isBefore(springTo))
                .isPresent();
    }

    /// 统计时点 stays the usual 1 September where the term has begun by then.
    Period autumn() {
        LocalDate usual = LocalDate.of(autumnFrom.getYear(), Month.SEPTEMBER, USUAL_DAY);
        return term(schoolYear.substring(0, 4) + "-autumn", autumnFrom, autumnTo, usual);
    }

    /// 统计时点 stays the usual 1 March where the term has begun by then.
    Period spring() {
        LocalDate usual = LocalDate.of(springTo.getYear(), Month.MARCH, USUAL_DAY);
        return term(schoolYear.substring(5) + "-spring", springFrom, springTo, usual);
    }

    private static Period term(String code, LocalDate from, LocalDate to, LocalDate usual) {
        boolean inside = !usual.isBefore(from) && !usual.isAfter(to);
        return new Period(code, PeriodType.TERM, from, to, inside ? usual : from);
    }
}
