package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// 表内关系 — what must hold between the elements of one form, compared exactly.
///
/// @param sides the two sides of a comparison, or the one condition
/// @param ifGiven only looked at when one of the left side's elements was answered: parts may be
///   left out together
public record FormRule(Must must, List<Expression> sides, String says, boolean ifGiven) {

    /// 关系: 部分不大于整体, 合计相等, or any condition.
    public enum Must {
        AT_MOST,
        EQUAL,
        HOLD
    }

    public FormRule {
        sides = List.copyOf(sides);
    }

    /// Reads `a <= b`, `a >= b`, `a == b` as comparisons with sides to show, anything else as a
    /// condition.
    static FormRule read(String check, String says, Map<String, Element.Type> elements) {
        Expression condition = Expression.condition(check, elements);
        if (condition.node() instanceof Node.Applied(Operator operator, List<Node> to)
                && to.getFirst().kind() == Kind.NUMBER) {
            List<Expression> sides = to.stream().map(condition::piece).toList();
            switch (operator) {
                case AT_MOST -> {
                    return new FormRule(Must.AT_MOST, sides, says, false);
                }
                case AT_LEAST -> {
                    return new FormRule(Must.AT_MOST, sides.reversed(), says, false);
                }
                case EQUAL -> {
                    return new FormRule(Must.EQUAL, sides, says, false);
                }
                default -> {}
            }
        }
        return new FormRule(Must.HOLD, List.of(condition), says, false);
    }

    /// 分组合计 — the parts of a dimension add up to the element.
    static FormRule addsUp(Element total, Dimension dimension, Map<String, Element.Type> elements) {
        String parts =
                String.join(
                        " + ",
                        dimension.members().stream()
                                .map(member -> Dimension.part(total.code(), member))
                                .toList());
        String says = "%s按%s分组的合计应等于总数".formatted(total.name(), dimension.name());
        return new FormRule(
                Must.EQUAL,
                List.of(
                        Expression.number(parts, elements),
                        Expression.number(total.code(), elements)),
                says,
                true);
    }

    /// A rule that divides by zero has nothing to say.
    public boolean holds(Map<String, BigDecimal> values) {
        Row row = Row.of(values);
        if (ifGiven && sides.getFirst().elements().stream().noneMatch(values::containsKey)) {
            return true;
        }
        try {
            return switch (must) {
                case AT_MOST -> order(row) <= 0;
                case EQUAL -> order(row) == 0;
                case HOLD -> sides.getFirst().holds(row);
            };
        } catch (Operator.DividedByZero e) {
            return true;
        }
    }

    private int order(Row row) {
        return sides.getFirst().number(row).compareTo(sides.getLast().number(row));
    }

    /// The element a clerk should look at first.
    public String place() {
        return sides.getFirst().elements().stream().findFirst().orElse("");
    }

    public Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        sides.forEach(side -> elements.addAll(side.elements()));
        return elements;
    }

    /// The sums behind the refusal, e.g. `实测 951, 应测 940`; none of a bare condition.
    public List<BigDecimal> sides(Map<String, BigDecimal> values) {
        Row row = Row.of(values);
        return must == Must.HOLD ? List.of() : sides.stream().map(s -> s.number(row)).toList();
    }
}
