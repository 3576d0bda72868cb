package cn.duban.indicator.catalogue;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 条件 — a CEL predicate over a school's profile and its whole-number and yes/no elements.
///
/// Compiled once. A decimal element is not declared, so a condition that would compare binary
/// doubles does not compile.
final class Condition {

    private static final List<String> TRAITS =
            List.of(
                    "school.kind",
                    "school.sponsor",
                    "school.ownership",
                    "school.quality",
                    "school.area");
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private final CelRuntime.Program program;
    private final Map<String, Element.Type> elements;

    private Condition(CelRuntime.Program program, Map<String, Element.Type> elements) {
        this.program = program;
        this.elements = elements;
    }

    static Condition compile(String text, Map<String, Element.Type> elements) {
        CelCompilerBuilder compiler =
                CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        TRAITS.forEach(trait -> compiler.addVar(trait, SimpleType.STRING));
        elements.forEach((code, type) -> {
            switch (type) {
                case BOOL -> compiler.addVar(code, SimpleType.BOOL);
                case INT -> compiler.addVar(code, SimpleType.INT);
                case DECIMAL -> {}
            }
        });
        try {
            return new Condition(
                    RUNTIME.createProgram(compiler.build().compile(text).getAst()), elements);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new BrokenCatalogue("condition «%s»: %s".formatted(text, e.getMessage()));
        }
    }

    boolean holds(Map<String, BigDecimal> values, Map<String, String> traits) {
        Map<String, Object> variables = new HashMap<>(traits);
        elements.forEach((code, type) -> {
            BigDecimal value = values.getOrDefault(code, BigDecimal.ZERO);
            switch (type) {
                case BOOL -> variables.put(code, value.signum() != 0);
                case INT -> variables.put(code, value.longValueExact());
                case DECIMAL -> {}
            }
        });
        try {
            return (boolean) program.eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition failed", e);
        }
    }
}
