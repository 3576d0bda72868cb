package cn.duban.indicator.catalogue;

/// 比率 — the sum of the parts over the sum of the wholes, never a mean of rates.
///
/// A share by class, the share of schools in order and milestones reached differ in their parts
/// only.
record Quotient(String words) implements Divided {

    @Override
    public Whole whole() {
        return Whole.NEEDED;
    }

    @Override
    public Sums terms(Reading school) {
        return Sums.of(school.part(), school.whole());
    }

    @Override
    public String said(FormulaInWords formula) {
        return words.formatted(formula.part(), formula.when(), formula.whole()) + formula.percent();
    }
}
