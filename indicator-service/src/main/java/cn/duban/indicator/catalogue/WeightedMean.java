package cn.duban.indicator.catalogue;

/// 加权平均 — Σ weight·x over Σ weight; part is x, whole its weight.
record WeightedMean() implements Divided {

    @Override
    public Whole whole() {
        return Whole.NEEDED;
    }

    @Override
    public Sums terms(Reading school) {
        return Sums.of(school.part().multiply(school.whole()), school.whole());
    }

    @Override
    public String said(FormulaInWords formula) {
        return "各校 %s%s 以 %s 加权平均".formatted(formula.part(), formula.when(), formula.whole())
                + formula.percent();
    }
}
