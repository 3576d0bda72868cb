package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// 一校读数 — a formula over one row.
record OneSchool(Formula formula, Row row) implements Reading {

    private static final int KEY_DIGITS = 20;
    private static final String STAGE = "school.stage";

    @Override
    public BigDecimal part() {
        return counted() ? formula.part().number(row) : BigDecimal.ZERO;
    }

    @Override
    public BigDecimal whole() {
        return formula.whole().map(w -> w.number(row)).orElse(BigDecimal.ZERO);
    }

    @Override
    public boolean counted() {
        return formula.when().map(w -> w.holds(row)).orElse(true);
    }

    @Override
    public BigDecimal square() {
        return formula.squares()
                .map(s -> s.number(row))
                .orElseGet(() ->
                        part().multiply(part())
                                .divide(whole(), Method.SCHOOL_SCALE, RoundingMode.HALF_EVEN));
    }

    @Override
    public List<BigDecimal> counts() {
        return formula.counts().stream().map(c -> c.number(row)).toList();
    }

    @Override
    public String key() {
        String by = formula.parameters().by();
        if (by == null || row.traits().containsKey(by)) {
            return by == null ? "" : row.trait(by);
        }
        BigDecimal id = row.number(by);
        return id.signum() <= 0 ? "" : padded(id.toBigInteger().toString());
    }

    /// Padded, so that the order of the texts is the order of the numbers.
    private static String padded(String digits) {
        return "0".repeat(Math.max(0, KEY_DIGITS - digits.length())) + digits;
    }

    @Override
    public BigDecimal slots() {
        return row.values().getOrDefault(Slots.DUE, BigDecimal.ONE);
    }

    /// Empty where the standard says nothing of the row's stage.
    @Override
    public Optional<Boolean> passes() {
        int met = 0;
        for (Formula.Measured test : formula.tests()) {
            Optional<BigDecimal> demanded = test.test().demanded(row.trait(STAGE));
            if (demanded.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal got = test.part().number(row);
            BigDecimal wanted = demanded.get().multiply(test.whole().number(row));
            if (got.compareTo(wanted) >= 0) {
                met++;
            } else if (tooShort(got, wanted)) {
                return Optional.of(false);
            }
        }
        Integer needed = formula.parameters().atLeast();
        return Optional.of(needed != null && met >= needed);
    }

    private boolean tooShort(BigDecimal got, BigDecimal wanted) {
        BigDecimal nearly = formula.parameters().nearly();
        return nearly != null && got.compareTo(wanted.multiply(nearly)) < 0;
    }

    @Override
    public Parameters parameters() {
        return formula.parameters();
    }
}
