package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// 去重计数 — how many different ones there are, exactly: an id reported twice is one.
record Distinct() implements Method {

    @Override
    public Whole whole() {
        return Whole.NONE;
    }

    @Override
    public Sums terms(Reading school) {
        SortedMap<String, BigDecimal> ids = new TreeMap<>();
        if (school.counted() && !school.key().isEmpty()) {
            ids.put(school.key(), BigDecimal.ONE);
        }
        return Sums.of(ids);
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        return Optional.of(BigDecimal.valueOf(sums.counts().size()));
    }

    @Override
    public List<String> missing(Parameters parameters) {
        return parameters.by() == null ? List.of("by") : List.of();
    }

    @Override
    public String said(FormulaInWords formula) {
        return "不同%s的个数%s".formatted(formula.by(), formula.when());
    }
}
