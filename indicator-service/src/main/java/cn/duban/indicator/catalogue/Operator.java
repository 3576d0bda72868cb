package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Kind.LIST;
import static cn.duban.indicator.catalogue.Kind.NUMBER;
import static cn.duban.indicator.catalogue.Kind.TRUTH;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// 运算 — what may stand in an expression, with CEL's name and the sign a clerk reads.
///
/// A `null` argument kind takes anything, as long as both sides are the same.
enum Operator {
    PLUS("_+_", " + ", NUMBER, 2, NUMBER, (a, r) -> n(a, 0, r).add(n(a, 1, r))),
    MINUS("_-_", " − ", NUMBER, 2, NUMBER, (a, r) -> n(a, 0, r).subtract(n(a, 1, r))),
    TIMES("_*_", " × ", NUMBER, 2, NUMBER, (a, r) -> n(a, 0, r).multiply(n(a, 1, r))),
    OVER("_/_", " ÷ ", NUMBER, 2, NUMBER, (a, r) -> quotient(n(a, 0, r), n(a, 1, r))),
    NEGATE("-_", "−", NUMBER, 1, NUMBER, (a, r) -> n(a, 0, r).negate()),
    SMALLER("min", "较小者", NUMBER, 2, NUMBER, (a, r) -> n(a, 0, r).min(n(a, 1, r))),
    LARGER("max", "较大者", NUMBER, 2, NUMBER, (a, r) -> n(a, 0, r).max(n(a, 1, r))),
    LESS("_<_", " 小于 ", NUMBER, 2, TRUTH, (a, r) -> order(a, r) < 0),
    AT_MOST("_<=_", " 不大于 ", NUMBER, 2, TRUTH, (a, r) -> order(a, r) <= 0),
    MORE("_>_", " 大于 ", NUMBER, 2, TRUTH, (a, r) -> order(a, r) > 0),
    AT_LEAST("_>=_", " 不小于 ", NUMBER, 2, TRUTH, (a, r) -> order(a, r) >= 0),
    EQUAL("_==_", "为", null, 2, TRUTH, (a, r) -> same(a, r)),
    UNEQUAL("_!=_", "不为", null, 2, TRUTH, (a, r) -> !same(a, r)),
    AND("_&&_", " 且 ", TRUTH, 2, TRUTH, (a, r) -> t(a, 0, r) && t(a, 1, r)),
    OR("_||_", " 或 ", TRUTH, 2, TRUTH, (a, r) -> t(a, 0, r) || t(a, 1, r)),
    NOT("!_", "非 ", TRUTH, 1, TRUTH, (a, r) -> !t(a, 0, r)),
    IN("@in", "属于", LIST, 2, TRUTH, (a, r) -> among(a, r)),
    CHOOSE("_?_:_", "", TRUTH, 3, NUMBER, (a, r) -> a.get(t(a, 0, r) ? 1 : 2).of(r));

    private final String function;
    private final String sign;
    private final @Nullable Kind takes;
    private final int arguments;
    private final Kind result;
    private final transient BiFunction<List<Node>, Row, Object> rule;

    Operator(
            String function,
            String sign,
            @Nullable Kind takes,
            int arguments,
            Kind result,
            BiFunction<List<Node>, Row, Object> rule) {
        this.function = function;
        this.sign = sign;
        this.takes = takes;
        this.arguments = arguments;
        this.result = result;
        this.rule = rule;
    }

    /// 除以零 at one school: its row cannot be computed and counts nothing.
    static final class DividedByZero extends ArithmeticException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    static Optional<Operator> of(String function, int arguments) {
        return Arrays.stream(values())
                .filter(o -> o.function.equals(function) && o.arguments == arguments)
                .findFirst();
    }

    Object apply(List<Node> to, Row row) {
        return rule.apply(to, row);
    }

    String sign() {
        return sign;
    }

    /// How tightly it binds; a looser one inside a tighter one needs brackets.
    int binds() {
        return switch (this) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, IN -> 3;
            case PLUS, MINUS -> 4;
            case TIMES, OVER -> 5;
            case NOT, NEGATE -> 6;
            case SMALLER, LARGER, CHOOSE -> 0;
        };
    }

    Kind result() {
        return result;
    }

    /// The kind wanted of an argument; empty where any will do.
    Optional<Kind> wanted(int argument) {
        return switch (this) {
            case IN -> argument == 1 ? Optional.of(LIST) : Optional.empty();
            case CHOOSE -> argument == 0 ? Optional.of(TRUTH) : Optional.empty();
            default -> Optional.ofNullable(takes);
        };
    }

    /// Two of its arguments must be of one kind.
    boolean compares() {
        return takes == null || this == CHOOSE;
    }

    private static BigDecimal n(List<Node> to, int i, Row row) {
        return to.get(i).number(row);
    }

    private static boolean t(List<Node> to, int i, Row row) {
        return to.get(i).truth(row);
    }

    private static int order(List<Node> to, Row row) {
        return n(to, 0, row).compareTo(n(to, 1, row));
    }

    private static boolean same(List<Node> to, Row row) {
        return equal(to.get(0).of(row), to.get(1).of(row));
    }

    private static boolean among(List<Node> to, Row row) {
        Object one = to.get(0).of(row);
        return ((List<?>) to.get(1).of(row)).stream().anyMatch(other -> equal(one, other));
    }

    private static boolean equal(Object one, Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    private static BigDecimal quotient(BigDecimal over, BigDecimal under) {
        if (under.signum() == 0) {
            throw new DividedByZero();
        }
        return over.divide(under, Method.SCHOOL_SCALE, RoundingMode.HALF_EVEN);
    }
}
