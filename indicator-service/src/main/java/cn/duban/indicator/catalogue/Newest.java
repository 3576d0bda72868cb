package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// 最近值 — the part at the highest place in an order; answers of the same place add up.
///
/// Each place keeps how many answered beside their sum, so that a newest answer of zero is still
/// the newest.
record Newest() implements Method {

    private static final String ANSWERS = "#";

    @Override
    public Whole whole() {
        return Whole.NONE;
    }

    @Override
    public Sums terms(Reading school) {
        SortedMap<String, BigDecimal> places = new TreeMap<>();
        if (school.counted() && !school.key().isEmpty()) {
            places.put(school.key(), school.part());
            places.put(school.key() + ANSWERS, BigDecimal.ONE);
        }
        return Sums.of(places);
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        return sums.counts().keySet().stream()
                .filter(place -> place.endsWith(ANSWERS))
                .reduce((_, later) -> later)
                .map(place -> place.substring(0, place.length() - ANSWERS.length()))
                .map(place -> sums.counts().getOrDefault(place, BigDecimal.ZERO));
    }

    @Override
    public List<String> missing(Parameters parameters) {
        return parameters.by() == null ? List.of("by") : List.of();
    }

    @Override
    public String said(FormulaInWords formula) {
        return "按%s最近一次的 %s%s".formatted(formula.by(), formula.part(), formula.when());
    }
}
