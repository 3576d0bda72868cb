package cn.duban.indicator.submission;

import cn.duban.starter.problem.Violation;
import org.jspecify.annotations.Nullable;

/// 异议 — every reason why a row is not accepted: a stable code and one Chinese sentence.
enum Objection {
    ROW_UNREADABLE("row-unreadable", "这一行无法读取: %s。"),
    UNKNOWN_SCHOOL("unknown-school", "没有代码为“%s”的学校。"),
    UNKNOWN_FORM("unknown-form", "没有代码为“%s”的报表。"),
    PERIOD_UNKNOWN("period-unknown", "没有开放代码为“%s”的填报期。"),
    PERIOD_WRONG_TYPE("period-wrong-type", "报表“%s”按%s填报,“%s”不是这种期别。"),
    PERIOD_CLOSED("period-closed", "填报期“%s”%s,当前不接收数据。"),
    SCHOOL_NOT_OPEN("school-not-open", "该校在统计时点%s未在办,不需要填报。"),
    FORM_NOT_FOR_THIS_KIND("form-not-for-this-kind", "报表“%s”不面向该校的办学类型(%s)。"),
    UNKNOWN_ELEMENT("unknown-element", "报表“%s”没有要素“%s”。"),
    MISSING_ELEMENT("missing-element", "缺少“%s”。"),
    NOT_A_NUMBER("not-a-number", "“%s”应填%s,收到的是“%s”。"),
    NEGATIVE("negative", "“%s”不能为负数。"),
    TOO_LARGE("too-large", "“%s”超出可接受的范围(最多15位整数、6位小数)。"),
    NUMERATOR_ABOVE_DENOMINATOR("numerator-above-denominator", "%s: %s大于%s。"),
    SUMS_DO_NOT_MATCH("sums-do-not-match", "%s: %s不等于%s。"),
    RULE_BROKEN("rule-broken", "%s。"),
    DUPLICATE_ROW("duplicate-row", "与%s是同一学校、报表和填报期,请只保留一行。");

    private final String code;
    private final String sentence;

    Objection(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    String code() {
        return code;
    }

    Violation at(String place, Object... words) {
        return new Violation(place, code, sentence.formatted(words), null);
    }

    Violation suggesting(@Nullable String suggestion, String place, Object... words) {
        return new Violation(place, code, sentence.formatted(words), suggestion);
    }
}
