package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// 分布 — counts per bin with fixed borders; the value is a quantile, exact to the width of a bin.
///
/// Bin i lies from edge i up to, not including, edge i+1; what lies outside counts in the
/// outermost. Within a bin the observations are taken as evenly spread.
record Histogram() implements Method {

    @Override
    public Whole whole() {
        return Whole.OPTIONAL;
    }

    @Override
    public Sums terms(Reading school) {
        SortedMap<String, BigDecimal> bins = new TreeMap<>();
        List<BigDecimal> counts = school.counts();
        if (!school.counted()) {
            return Sums.NONE;
        }
        if (!counts.isEmpty()) {
            for (int i = 0; i < counts.size(); i++) {
                bins.put(name(i), counts.get(i));
            }
        } else if (school.whole().signum() > 0) {
            bins.put(name(binOf(school)), BigDecimal.ONE);
        }
        return Sums.of(bins);
    }

    /// Compared without dividing.
    private static int binOf(Reading school) {
        List<BigDecimal> edges = school.parameters().edges();
        int bin = 0;
        while (bin < edges.size() - 2
                && school.part().compareTo(edges.get(bin + 1).multiply(school.whole())) >= 0) {
            bin++;
        }
        return bin;
    }

    @Override
    public Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters) {
        BigDecimal all = sums.counts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0 || parameters.quantile() == null) {
            return Optional.empty();
        }
        BigDecimal left = all.multiply(parameters.quantile());
        List<BigDecimal> edges = parameters.edges();
        for (int bin = 0; bin < edges.size() - 1; bin++) {
            BigDecimal count = sums.counts().getOrDefault(name(bin), BigDecimal.ZERO);
            if (count.signum() > 0 && left.compareTo(count) <= 0) {
                BigDecimal width = edges.get(bin + 1).subtract(edges.get(bin));
                return Optional.of(edges.get(bin).add(width.multiply(left).divide(count, PRECISE)));
            }
            left = left.subtract(count);
        }
        return Optional.empty();
    }

    private static String name(int bin) {
        return "%04d".formatted(bin);
    }

    @Override
    public List<String> missing(Parameters parameters) {
        List<String> missing = new ArrayList<>();
        if (parameters.edges().size() < 2) {
            missing.add("edges");
        }
        if (parameters.quantile() == null) {
            missing.add("quantile");
        }
        return missing;
    }

    @Override
    public Map<String, String> wrong(Parameters parameters) {
        List<BigDecimal> edges = parameters.edges();
        List<String> counts = parameters.counts();
        BigDecimal quantile = Objects.requireNonNull(parameters.quantile());
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i).compareTo(edges.get(i - 1)) <= 0) {
                return Map.of("edges", "各分界应从小到大");
            }
        }
        if (!counts.isEmpty() && counts.size() != edges.size() - 1) {
            return Map.of("counts", "应有%d个，每段一个".formatted(edges.size() - 1));
        }
        return quantile.signum() < 0 || quantile.compareTo(BigDecimal.ONE) > 0
                ? Map.of("quantile", "应在0与1之间")
                : Map.of();
    }

    @Override
    public String said(FormulaInWords formula) {
        String of =
                formula.parameters().counts().isEmpty()
                        ? "各校（%s ÷ %s）".formatted(formula.part(), formula.whole())
                        : formula.part();
        return "%s分布的%s分位数".formatted(of, formula.parameters().quantile());
    }
}
