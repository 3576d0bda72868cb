package cn.duban.plan.commitment;

import java.util.Arrays;
import java.util.Optional;

/// 周期 — what 每… repeats over.
public enum Every {
    DAY("日"),
    WEEK("周"),
    FORTNIGHT("两周"),
    MONTH("月"),
    TWO_MONTHS("两个月"),
    QUARTER("季度"),
    HALF_YEAR("半年"),
    TERM("学期"),
    SCHOOL_YEAR("学年"),
    YEAR("年");

    private final String chinese;

    Every(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    static Optional<Every> called(String word) {
        return Arrays.stream(values()).filter(e -> e.chinese.equals(word)).findFirst();
    }
}
