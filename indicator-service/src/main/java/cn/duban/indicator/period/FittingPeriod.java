package cn.duban.indicator.period;

import cn.duban.indicator.IndicatorProblem.PeriodMisfit;

/// 期别种类 — refuses a period of another kind than a form or an indicator takes; says which kind it
/// takes, and the one of them that is meant by these days.
public final class FittingPeriod {

    private FittingPeriod() {}

    /// @param named who takes it, e.g. 报表“视力筛查”
    public static Period of(Period asked, PeriodType wanted, String named) {
        if (asked.type() != wanted) {
            throw new PeriodMisfit(
                    named,
                    wanted.title(),
                    asked.code() + "是" + asked.type().title(),
                    SchoolCalendar.USUAL.latest(wanted, asked.to()).map(Period::code).orElse(""));
        }
        return asked;
    }
}
