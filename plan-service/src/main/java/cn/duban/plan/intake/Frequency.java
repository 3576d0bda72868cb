package cn.duban.plan.intake;

import java.util.OptionalInt;

/// 频次 — 每学期2次; the count is empty where the text gives none (每周, 月报制度).
public record Frequency(Every every, OptionalInt times) {

    /// 周期 — the period that repeats.
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
    }

    /// 每学期2次、每周.
    public String notation() {
        String count = times.isPresent() ? times.getAsInt() + "次" : "";
        return "每" + every.chinese() + count;
    }
}
