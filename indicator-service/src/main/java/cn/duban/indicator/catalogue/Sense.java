package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// 合理性 — finds rules that can never hold and denominators that are always zero, by trying.
///
/// Tried are all small numbers, the constants of the text and their neighbours, the texts it names,
/// within each element's bounds. A rule that holds nowhere among those is refused.
final class Sense {

    private static final int TRIES = 3000;
    private static final long SEED = 20260901L;

    private final List<Element> elements;
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>(List.of(""));
    private final Random dice = new Random(SEED);

    private Sense(Expression expression, Collection<Element> all) {
        Set<String> read = expression.elements();
        this.elements = all.stream().filter(e -> read.contains(e.code())).toList();
        List.of(0, 1, 2, 7, 100, 1000).forEach(n -> numbers.add(BigDecimal.valueOf(n)));
        constants(expression.node());
    }

    static void holdsSometimes(Expression condition, Collection<Element> all) {
        Sense sense = new Sense(condition, all);
        if (sense.rows().stream().noneMatch(row -> sense.holds(condition, row))) {
            throw Mistake.NEVER_HOLDS.here(condition);
        }
    }

    static void isNotAlwaysZero(Expression number, Collection<Element> all) {
        Sense sense = new Sense(number, all);
        if (sense.rows().stream().noneMatch(row -> sense.nonZero(number, row))) {
            throw Mistake.DIVISION_BY_ZERO.here(number);
        }
    }

    private boolean holds(Expression condition, Row row) {
        try {
            return condition.holds(row);
        } catch (Operator.DividedByZero e) {
            return false;
        }
    }

    private boolean nonZero(Expression number, Row row) {
        try {
            return number.number(row).signum() != 0;
        } catch (Operator.DividedByZero e) {
            return false;
        }
    }

    private void constants(Node node) {
        switch (node) {
            case Node.Literal(BigDecimal number, _) -> {
                numbers.add(number);
                numbers.add(number.add(BigDecimal.ONE));
                numbers.add(number.subtract(BigDecimal.ONE));
            }
            case Node.Literal(Object text, _) -> texts.add(text.toString());
            case Node.Several several -> several.members().forEach(this::constants);
            case Node.Applied applied -> applied.to().forEach(this::constants);
            case Node.Named _, Node.Trait _ -> {}
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            rows.add(new Row(values(i), traits(), ""));
        }
        return rows;
    }

    private Map<String, BigDecimal> values(int attempt) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        List<BigDecimal> choice = List.copyOf(numbers);
        for (Element element : elements) {
            BigDecimal number =
                    attempt < choice.size()
                            ? choice.get(attempt)
                            : choice.get(dice.nextInt(choice.size()));
            values.put(element.code(), bounded(element, number));
        }
        return values;
    }

    private static BigDecimal bounded(Element element, BigDecimal number) {
        if (element.type() == Element.Type.BOOL) {
            return number.remainder(BigDecimal.TWO).signum() == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.ONE;
        }
        BigDecimal low = element.minimum() == null ? BigDecimal.ZERO : element.minimum();
        BigDecimal risen = number.max(low);
        return element.maximum() == null ? risen : risen.min(element.maximum());
    }

    private Map<String, String> traits() {
        List<String> choice = List.copyOf(texts);
        Map<String, String> traits = new HashMap<>();
        ExpressionReader.TRAITS
                .keySet()
                .forEach(name -> traits.put(name, choice.get(dice.nextInt(choice.size()))));
        return traits;
    }
}
