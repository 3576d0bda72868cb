package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 目录错误 — every reason why a catalogue entry is not accepted: a stable code and one Chinese
/// sentence.
enum Mistake {
    CANNOT_READ("cannot-read", "“%s”第%d个字符附近无法读懂：%s。"),
    UNKNOWN_ELEMENT("unknown-element", "没有代码为“%s”的要素。"),
    UNKNOWN_FORM("unknown-form", "没有代码为“%s”的报表。"),
    UNKNOWN_INDICATOR("unknown-indicator", "没有代码为“%s”的指标。"),
    UNKNOWN_DIMENSION("unknown-dimension", "没有名为“%s”的分组维度。"),
    UNKNOWN_FUNCTION("unknown-function", "算式中不能使用“%s”。"),
    WRONG_TYPE("wrong-type", "“%s”应是%s，这里是%s。"),
    DIVISION_BY_ZERO("division-by-zero", "“%s”总是除以零。"),
    NEVER_HOLDS("never-holds", "“%s”永远不会成立。"),
    PERIOD_MIX("period-mix", "“%s”按%s填报，指标按%s计算，请用asOf说明取哪一期（LATEST最近时点或WITHIN期内累计）。"),
    NO_PERIOD("no-period", "指标没有说明期别，也没有可以沿用的报表。"),
    CIRCULAR("circular-reference", "“%s”绕了一圈又引用到自己。"),
    ASKED_TWICE("asked-elsewhere", "要素“%s”已由报表“%s”（%s）向同类学校收集，一数一源，不再重复填报。"),
    NOT_IN_A_FORM("not-asked", "要素“%s”没有任何报表收集。"),
    HELD_BY_SEVERAL("several-forms", "要素“%s”由多张报表收集（%s），请用inputs指明。"),
    CODE_TAKEN("code-taken", "代码“%s”已被使用。"),
    CODE_INVALID("code-invalid", "代码“%s”不符合要求：%s。"),
    WHOLE_NEEDED("whole-needed", "%s需要分母（whole）。"),
    WHOLE_UNWANTED("whole-unwanted", "%s不能有分母（whole）。"),
    PARAMETER_MISSING("parameter-missing", "%s需要参数“%s”。"),
    PARAMETER_WRONG("parameter-wrong", "参数“%s”不符合要求：%s。"),
    UNKNOWN_FIELD("unknown-field", "没有名为“%s”的栏目。"),
    UNFIT_VALUE("unfit-value", "“%s”%s。"),
    WRONG_SHAPE("wrong-shape", "这一处的写法不符合要求。"),
    ALIAS_TAKEN("alias-taken", "名称或别名“%s”已属于指标“%s”。"),
    FIELD_MISSING("field-missing", "缺少“%s”。"),
    NOT_SUCH_A_CUT("no-such-cut", "“%s”不能按“%s”分组：要素“%s”没有这个维度。"),
    STAGES_NOT_ASKED("no-stage-rows", "报表“%s”不分学段填报，指标不能分学段计算。"),
    SCOPE_MIXED("scope-mixed", "报表“%s”面向%s，要素“%s”面向%s。"),
    IN_USE("in-use", "“%s”仍被“%s”使用。"),
    DATES_WRONG("dates-wrong", "截止日期%s早于起始日期%s。");

    private final String code;
    private final String sentence;

    Mistake(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    Violation at(String place, Object... words) {
        return suggesting(null, place, words);
    }

    Violation suggesting(@Nullable String suggestion, String place, Object... words) {
        return new Violation(place, code, sentence.formatted(words), suggestion);
    }

    /// Thrown where the place is not known yet: whoever reads the entry adds it.
    BrokenCatalogue here(Object... words) {
        return new BrokenCatalogue(List.of(at("", words)));
    }

    BrokenCatalogue hereSuggesting(@Nullable String suggestion, Object... words) {
        return new BrokenCatalogue(List.of(suggesting(suggestion, "", words)));
    }
}
