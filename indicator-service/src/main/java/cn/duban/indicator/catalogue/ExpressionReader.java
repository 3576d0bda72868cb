package cn.duban.indicator.catalogue;

import cn.duban.indicator.catalogue.Node.Applied;
import cn.duban.indicator.catalogue.Node.Literal;
import cn.duban.starter.problem.Nearest;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 读算式 — CEL text to [Node]s, each name and kind checked, each mistake said with the piece it is
/// in.
///
/// Codes such as `pop.3to5`, `coh.in` and `fit.tested@女` are no names in CEL: each is read as one
/// plain name of the same length, so that places in the text stay true.
final class ExpressionReader {

    static final Map<String, String> TRAITS = new LinkedHashMap<>();

    static {
        TRAITS.put("school.kind", "办学类型");
        TRAITS.put("school.sponsor", "举办者");
        TRAITS.put("school.ownership", "办别");
        TRAITS.put("school.quality", "优质等级");
        TRAITS.put("school.area", "城乡分类");
        TRAITS.put("school.stage", "学段");
        TRAITS.put("school.code", "学校");
        TRAITS.put("school.unit", "所属单位");
    }

    private static final Pattern CODE =
            Pattern.compile(
                    "'[^']*'|\"[^\"]*\"|[A-Za-z_]\\w*(?:\\.\\w+)+(?:@[\\w\\p{IsHan}]+)?|[A-Za-z_]\\w*@[\\w\\p{IsHan}]+");
    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder()
                    .setOptions(
                            CelOptions.current()
                                    .maxParseRecursionDepth(30)
                                    .maxExpressionCodePointSize(2000)
                                    .build())
                    .build();

    private final String text;
    private final Map<String, Element.Type> elements;
    private final Map<String, String> names = new LinkedHashMap<>();

    ExpressionReader(String text, Map<String, Element.Type> elements) {
        this.text = text;
        this.elements = elements;
    }

    Node read() {
        CelValidationResult parsed = PARSER.parse(CODE.matcher(text).replaceAll(this::plain));
        if (parsed.hasError()) {
            CelIssue first = parsed.getErrors().getFirst();
            int column = Math.max(0, first.getSourceLocation().getColumn()) + 1;
            throw Mistake.CANNOT_READ.here(text, column, "请检查括号和运算符");
        }
        try {
            return node(parsed.getAst().getExpr());
        } catch (CelValidationException e) {
            throw new IllegalStateException("no error and no tree: " + text, e);
        }
    }

    private String plain(MatchResult found) {
        String code = found.group();
        if (code.startsWith("'") || code.startsWith("\"")) {
            return Matcher.quoteReplacement(code);
        }
        String name = "_" + Integer.toString(names.size(), Character.MAX_RADIX);
        names.put(name, code);
        return name + " ".repeat(Math.max(0, code.length() - name.length()));
    }

    private Node node(CelExpr piece) {
        return switch (piece.getKind()) {
            case CONSTANT -> literal(piece.constant());
            case IDENT -> named(names.getOrDefault(piece.ident().name(), piece.ident().name()));
            case CALL -> applied(piece.call());
            case LIST ->
                    new Node.Several(piece.list().elements().stream().map(this::node).toList());
            default -> throw Mistake.UNKNOWN_FUNCTION.here(text);
        };
    }

    private Node literal(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> new Literal(BigDecimal.valueOf(constant.int64Value()), Kind.NUMBER);
            case DOUBLE_VALUE -> decimal(constant.doubleValue());
            case BOOLEAN_VALUE -> new Literal(constant.booleanValue(), Kind.TRUTH);
            case STRING_VALUE -> new Literal(constant.stringValue(), Kind.TEXT);
            default -> throw Mistake.UNKNOWN_FUNCTION.here(text);
        };
    }

    /// The shortest decimal that means this double is the one that was written.
    private Node decimal(double number) {
        if (!Double.isFinite(number)) {
            throw Mistake.CANNOT_READ.here(text, 1, "数字太大");
        }
        return new Literal(BigDecimal.valueOf(number), Kind.NUMBER);
    }

    private Node named(String code) {
        if (TRAITS.containsKey(code)) {
            return new Node.Trait(code);
        }
        Element.Type type = elements.get(code);
        if (type == null) {
            List<String> known = new ArrayList<>(elements.keySet());
            known.addAll(TRAITS.keySet());
            throw Mistake.UNKNOWN_ELEMENT.hereSuggesting(
                    Nearest.to(code, known).orElse(null), code);
        }
        return new Node.Named(code, Kind.of(type));
    }

    private Node applied(CelExpr.CelCall call) {
        List<CelExpr> arguments = new ArrayList<>(call.target().stream().toList());
        arguments.addAll(call.args());
        Operator operator =
                Operator.of(call.function(), arguments.size())
                        .filter(_ -> call.target().isEmpty())
                        .orElseThrow(() ->
                                Mistake.UNKNOWN_FUNCTION.here(
                                        names.getOrDefault(call.function(), call.function())));
        List<Node> to = arguments.stream().map(this::node).toList();
        for (int i = 0; i < to.size(); i++) {
            suits(operator.wanted(i), to.get(i), operator);
        }
        if (operator.compares()) {
            Node last = to.getLast();
            suits(Optional.of(last.kind()), to.get(to.size() - 2), operator);
        }
        if (operator == Operator.OVER && to.getLast() instanceof Literal(Object zero, _)) {
            if (((BigDecimal) zero).signum() == 0) {
                throw Mistake.DIVISION_BY_ZERO.here(text);
            }
        }
        return new Applied(operator, to);
    }

    /// A yes/no element is 1 or 0 where a number is wanted.
    private void suits(Optional<Kind> wanted, Node argument, Operator operator) {
        boolean counted = wanted.equals(Optional.of(Kind.NUMBER)) && argument instanceof Node.Named;
        if (wanted.isPresent() && wanted.get() != argument.kind() && !counted) {
            throw Mistake.WRONG_TYPE.here(
                    "%s（%s）".formatted(text, operator.sign().strip()),
                    wanted.get().title(),
                    argument.kind().title());
        }
    }
}
