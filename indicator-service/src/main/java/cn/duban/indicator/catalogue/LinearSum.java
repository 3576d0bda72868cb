package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 要素之和 — a sum of elements with whole or decimal factors, computed exactly.
///
/// `fit.excellent + fit.good`, `100 * tea.higherEdu`, `coh.start - coh.death`, `1`. Deliberately
/// not CEL: CEL knows 64-bit integers and binary doubles only, so 0.1 + 0.2 would already be off;
/// and whatever is not linear could not be added and subtracted along the tree anyway. CEL decides
/// conditions ([Condition]).
public record LinearSum(List<Term> terms) {

    private static final Pattern TERM =
            Pattern.compile(
                    "([+-]?)\\s*(?:(\\d+(?:\\.\\d+)?)(?:\\s*\\*\\s*([a-zA-Z][\\w.]*))?|([a-zA-Z][\\w.]*))\\s*");

    /// 一项 — factor times element; a term without an element is the plain number.
    public record Term(BigDecimal factor, String element) {

        BigDecimal of(Map<String, BigDecimal> values) {
            return element.isEmpty()
                    ? factor
                    : factor.multiply(values.getOrDefault(element, BigDecimal.ZERO));
        }
    }

    public LinearSum {
        terms = List.copyOf(terms);
    }

    static LinearSum parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher term = TERM.matcher(text.strip());
        int at = 0;
        while (at < term.regionEnd()) {
            if (!term.find(at) || term.start() != at || (at > 0 && term.group(1).isEmpty())) {
                throw new BrokenCatalogue(
                        "cannot read «%s» at character %d".formatted(text, at + 1));
            }
            terms.add(read(term));
            at = term.end();
        }
        if (terms.isEmpty()) {
            throw new BrokenCatalogue("an empty sum");
        }
        return new LinearSum(terms);
    }

    private static Term read(Matcher term) {
        BigDecimal sign = "-".equals(term.group(1)) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        if (term.group(4) != null) {
            return new Term(sign, term.group(4));
        }
        String element = term.group(3);
        return new Term(
                sign.multiply(new BigDecimal(term.group(2))), element == null ? "" : element);
    }

    /// A missing element counts nothing: accepted rows are complete.
    public BigDecimal of(Map<String, BigDecimal> values) {
        return terms.stream().map(t -> t.of(values)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        terms.stream().map(Term::element).filter(e -> !e.isEmpty()).forEach(elements::add);
        return elements;
    }
}
