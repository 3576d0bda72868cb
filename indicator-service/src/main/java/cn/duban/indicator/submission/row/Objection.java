package cn.duban.indicator.submission.row;

import cn.duban.starter.problem.Violation;
import org.jspecify.annotations.Nullable;

/// 异议 — every reason why a row is not accepted as it stands: a stable code and one Chinese
/// sentence.
///
/// Relations between numbers and 经验检查 bring their own words: see the rules.
public enum Objection {
    ROW_UNREADABLE("row-unreadable", "这一行无法读取：%s。"),
    CELL_UNREADABLE("cell-unreadable", "这一格无法读取：%s。"),
    MERGED_CELL("merged-cell", "%s是合并单元格，看不出各行的数，请取消合并后逐行填写。"),
    FORMULA_NOT_ALLOWED("formula-not-allowed", "这一格的公式引用了外部文件或程序，请改填数值。"),
    FORMULA_NOT_A_NUMBER("formula-not-a-number", "这一格的公式没有算出数字（%s），请改填数值。"),
    UNKNOWN_SCHOOL("unknown-school", "没有代码为“%s”的学校。"),
    UNKNOWN_UNIT("unknown-unit", "没有代码为“%s”的单位，这张报表由单位填报。"),
    UNKNOWN_FORM("unknown-form", "没有代码为“%s”的报表。"),
    PERIOD_UNKNOWN("period-unknown", "没有开放代码为“%s”的填报期。"),
    PERIOD_WRONG_TYPE("period-wrong-type", "报表“%s”按%s填报，“%s”不是这种期别。"),
    PERIOD_CLOSED("period-closed", "填报期“%s”%s，当前不接收数据。"),
    SCHOOL_NOT_OPEN("school-not-open", "该校在统计时点%s未在办，不需要填报。"),
    FORM_NOT_FOR_THIS_KIND("form-not-for-this-kind", "报表“%s”不面向该校的办学类型（%s）。"),
    STAGE_UNKNOWN("stage-unknown", "没有学段“%s”，可填%s。"),
    STAGE_NOT_TAUGHT("stage-not-taught", "该校没有%s学段。"),
    STAGE_NOT_ASKED("stage-not-asked", "报表“%s”不分学段填报，请去掉学段。"),
    FORM_RETIRED("form-retired", "报表“%s”已于%s停用，不再填报。"),
    UNKNOWN_ELEMENT("unknown-element", "报表“%s”没有要素“%s”。"),
    MISSING_ELEMENT("missing-element", "缺少“%s”。"),
    NOT_A_NUMBER("not-a-number", "“%s”应填%s，收到的是“%s”。"),
    NEGATIVE("negative", "“%s”不能为负数。"),
    TOO_LARGE("too-large", "“%s”超出可接受的范围（最多15位整数、6位小数）。"),
    BELOW_MINIMUM("below-minimum", "“%s”不能小于%s。"),
    ABOVE_MAXIMUM("above-maximum", "“%s”不能大于%s。"),
    DUPLICATE_ROW("duplicate-row", "与%s是同一学校、报表和填报期，请只保留一行。"),
    EXPLANATION_NEEDED("explanation-needed", "数据看起来异常，请核对；如属实，请在说明（explanation）中写明原因后重新提交：%s"),
    EXPLANATION_TOO_LONG("explanation-too-long", "说明最多%d个字，收到%d个字。");

    private final String code;
    private final String sentence;

    Objection(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String code() {
        return code;
    }

    public Violation at(String place, Object... words) {
        return new Violation(place, code, sentence.formatted(words), null);
    }

    public Violation suggesting(@Nullable String suggestion, String place, Object... words) {
        return new Violation(place, code, sentence.formatted(words), suggestion);
    }
}
