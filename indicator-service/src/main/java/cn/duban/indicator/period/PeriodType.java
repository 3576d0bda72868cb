package cn.duban.indicator.period;

/// 期别类型 — how long a span one number speaks of.
public enum PeriodType {
    /// 月
    MONTH("月"),
    /// 季
    QUARTER("季度"),
    /// 半年
    HALF_YEAR("半年"),
    /// 学期: autumn from 1 September, spring from 1 February
    TERM("学期"),
    /// 学年: 1 September to 31 August
    SCHOOL_YEAR("学年"),
    /// 自然年
    CALENDAR_YEAR("自然年");

    private final String title;

    PeriodType(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
