package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// 公式 — the compiled map step: one school's values and profile to the terms it adds.
public final class Formula {

    private final Finalizer finalizer;
    private final LinearSum part;
    private final Optional<LinearSum> whole;
    private final Optional<Condition> when;

    private Formula(
            Finalizer finalizer,
            LinearSum part,
            Optional<LinearSum> whole,
            Optional<Condition> when) {
        this.finalizer = finalizer;
        this.part = part;
        this.whole = whole;
        this.when = when;
    }

    /// Compiles the three texts; `elements` are those of the indicator's form.
    public static Formula compile(Definition definition) {
        return new Formula(
                definition.finalizer(),
                LinearSum.parse(definition.part()),
                Optional.ofNullable(definition.whole()).map(LinearSum::parse),
                Optional.ofNullable(definition.when())
                        .map(text -> Condition.compile(text, definition.elements())));
    }

    /// A school outside the condition still counts in the whole: that is what makes a share.
    public Sums terms(Map<String, BigDecimal> values, Map<String, String> traits) {
        boolean counted = when.map(condition -> condition.holds(values, traits)).orElse(true);
        BigDecimal over = counted ? part.of(values) : BigDecimal.ZERO;
        BigDecimal under = whole.map(sum -> sum.of(values)).orElse(BigDecimal.ZERO);
        return finalizer.terms(over, under);
    }

    Set<String> elements() {
        Set<String> elements = new TreeSet<>(part.elements());
        whole.ifPresent(sum -> elements.addAll(sum.elements()));
        return elements;
    }
}
