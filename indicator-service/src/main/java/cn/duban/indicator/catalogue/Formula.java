package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// 公式 — the compiled map step: one school's values and profile to the terms it adds.
public final class Formula {

    private final Definition definition;
    private final Expression part;
    private final Optional<Expression> whole;
    private final Optional<Expression> when;
    private final Optional<Expression> squares;
    private final List<Expression> counts;
    private final List<Measured> tests;

    /// A test of K_OF_N ready to be taken.
    record Measured(Expression part, Expression whole, Parameters.Test test) {}

    private Formula(Definition definition, Map<String, Element.Type> known) {
        this.definition = definition;
        Parameters parameters = definition.parameters();
        part = Expression.number(definition.part(), known);
        whole = Optional.ofNullable(definition.whole()).map(t -> Expression.number(t, known));
        when = Optional.ofNullable(definition.when()).map(t -> Expression.condition(t, known));
        squares = Optional.ofNullable(parameters.squares()).map(t -> Expression.number(t, known));
        counts = parameters.counts().stream().map(t -> Expression.number(t, known)).toList();
        tests = parameters.tests().stream().map(t -> measured(t, known)).toList();
    }

    private static Measured measured(Parameters.Test test, Map<String, Element.Type> known) {
        return new Measured(
                Expression.number(test.part(), known),
                Expression.number(test.whole(), known),
                test);
    }

    /// Compiles every text of the definition over its elements.
    public static Formula compile(Definition definition) {
        return new Formula(definition, definition.elements());
    }

    /// The terms of one row, or of several inputs' rows of one school put together. A row that
    /// would divide by zero adds nothing.
    public Sums terms(Map<String, BigDecimal> values, Map<String, String> traits) {
        Row row = new Row(values, traits, definition.member().orElse(""));
        try {
            return definition.finalizer().method().terms(new OneSchool(this, row));
        } catch (Operator.DividedByZero e) {
            return Sums.NONE;
        }
    }

    /// Whether a row says all that this formula reads of these inputs; if not, the school has not
    /// reported for it. Elements of other inputs need not be there.
    public boolean answeredBy(Map<String, BigDecimal> values, List<Input> inputs) {
        Set<String> read = elements();
        return inputs.stream()
                .flatMap(input -> input.elements().stream())
                .filter(read::contains)
                .map(e -> definition.member().map(m -> Dimension.part(e, m)).orElse(e))
                .allMatch(values::containsKey);
    }

    /// The elements it reads, without the cut.
    Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        expressions().forEach(e -> elements.addAll(e.elements()));
        Optional.ofNullable(definition.parameters().by())
                .filter(by -> !ExpressionReader.TRAITS.containsKey(by))
                .ifPresent(elements::add);
        return elements;
    }

    private Stream<Expression> expressions() {
        Stream<Expression> plain =
                Stream.of(Optional.of(part), whole, when, squares).flatMap(Optional::stream);
        Stream<Expression> tested = tests.stream().flatMap(t -> Stream.of(t.part(), t.whole()));
        return Stream.of(plain, counts.stream(), tested).flatMap(s -> s);
    }

    Expression part() {
        return part;
    }

    Optional<Expression> whole() {
        return whole;
    }

    Optional<Expression> when() {
        return when;
    }

    Optional<Expression> squares() {
        return squares;
    }

    List<Expression> counts() {
        return counts;
    }

    List<Measured> tests() {
        return tests;
    }

    Parameters parameters() {
        return definition.parameters();
    }
}
