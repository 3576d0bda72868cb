package cn.duban.plan.progress;

import java.util.Locale;

/// 亮灯规则 — every rule that may decide a colour, by the name it is explained under.
public enum Rule {
    RESTRICTED("成绩、升学率、排名类事项只作记录，不亮灯"),
    YEAR_NOT_BEGUN("计划年度还没有开始，亮灰"),
    NO_FIGURE("指标还没有数据，亮灰"),
    NO_SCHOOLS("没有应报学校，亮灰"),
    COVERAGE_FLOOR("已报学校达不到覆盖率底线，亮灰"),
    NO_WHOLE("分母为零，算不出数值，亮灰"),
    NOT_RECORDED("没有人工记录，亮灰"),
    MET("达到目标，亮绿"),
    EXCEEDED("超过区间上限，属超额完成，亮绿"),
    ON_PACE("尚未达到目标，但跟得上进度，亮绿"),
    NOTHING_DUE("目前还不要求有进展，也没有记录，亮灰"),
    FORECAST_SHORT("目前跟得上进度，但推算到期达不到目标，亮黄"),
    SLIGHTLY_BEHIND("落后于进度，但在允许差距内，亮黄"),
    BEHIND("落后于进度，超出允许差距，亮红"),
    NEAR("没有达到目标，但在允许差距内，亮黄"),
    FAR("没有达到目标，超出允许差距，亮红"),
    MISSED("到期没有达到目标，亮红"),
    NO_BASELINE("没有完整的基准，看不出升降，亮灰"),
    MOVING("方向正确但幅度不够，亮黄"),
    NOT_MOVING("没有按要求的方向变化，亮红"),
    ALL_MET("应报学校全部上报且全部达到，亮绿"),
    ONE_FAILS("有学校没有达到，亮红"),
    ONE_MISSING("还有学校没有上报，不能认定全部达到，亮灰"),
    DONE("已经完成，亮绿"),
    DUE_SOON("临近期限尚未完成，亮黄"),
    OVERDUE("超过期限尚未完成，亮红"),
    UNDER_WAY("尚未到期，已有进展记录，亮绿"),
    UNTOUCHED("尚未到期，也没有进展记录，亮灰"),
    JUDGED_BY_PEOPLE("没有可计量的目标，由人工认定，认定前亮灰"),
    SLOTS_KEPT("已结束的周期都做到了，亮绿"),
    SLOT_RUNNING("第一个周期还没有结束，也没有记录，亮灰"),
    SLOT_ENDING("本周期将要结束而次数不足，亮黄"),
    SLOT_SHORT("有已结束的周期次数不足，亮红"),
    MADE_UP_LATE("期限过后才补上，按规定亮黄不亮绿"),
    SOFT_TARGET("力争目标，未达到时亮黄不亮红"),
    DOUBTED("抽测复核认为数据存疑，不能亮绿");

    private final String inWords;

    Rule(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /// As it stands in a stored explanation and in the API: `coverage-floor`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
