package cn.duban.indicator.catalogue;

/// 按次完成 — how many of the slots due were done: 月报, 每学期2次.
///
/// The roll-up gives the number of slots due so far as the value `period.slots`; a school that does
/// more in one slot does not make up for another's, so what is done counts up to what is due.
record Slots() implements Divided {

    static final String DUE = "period.slots";

    @Override
    public Whole whole() {
        return Whole.NONE;
    }

    @Override
    public Sums terms(Reading school) {
        return Sums.of(school.part().min(school.slots()), school.slots());
    }

    @Override
    public String said(FormulaInWords formula) {
        return "各校 %s%s 的次数 ÷ 应完成次数%s".formatted(formula.part(), formula.when(), formula.percent());
    }
}
