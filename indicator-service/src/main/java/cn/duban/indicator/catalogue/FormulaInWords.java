package cn.duban.indicator.catalogue;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// 公式白话 — the formula as a clerk would read it, with element names instead of codes.
record FormulaInWords(Definition definition, Formula formula, Map<String, Element> elements) {

    private static final Map<String, String> VALUES =
            Map.of(
                    "PUBLIC", "公办",
                    "INCLUSIVE_PRIVATE", "普惠性民办",
                    "PRIVATE", "民办",
                    "PROVINCE", "省优质",
                    "CITY", "市优质");

    String said() {
        String cut = definition.cut();
        String words = definition.finalizer().method().said(this);
        return cut == null
                ? words
                : words + "（仅" + definition.stage().map(Stage::title).orElse(cut) + "）";
    }

    String part() {
        return words(formula.part().node());
    }

    String whole() {
        return formula.whole().map(w -> words(w.node())).orElse("1");
    }

    String when() {
        return formula.when().map(w -> "（条件：%s）".formatted(words(w.node()))).orElse("");
    }

    String percent() {
        return definition.factor() == 100 ? " × 100%" : "";
    }

    Parameters parameters() {
        return definition.parameters();
    }

    String by() {
        String by = Objects.requireNonNullElse(definition.parameters().by(), "");
        return ExpressionReader.TRAITS.getOrDefault(by, name(by));
    }

    private String words(Node node) {
        return switch (node) {
            case Node.Literal(Object value, _) ->
                    VALUES.getOrDefault(value.toString(), value.toString());
            case Node.Named(String code, _) -> name(code);
            case Node.Trait(String trait) -> ExpressionReader.TRAITS.getOrDefault(trait, trait);
            case Node.Several several ->
                    several.members().stream()
                            .map(this::words)
                            .collect(Collectors.joining("、", "[", "]"));
            case Node.Applied applied -> words(applied);
        };
    }

    private String words(Node.Applied applied) {
        Operator operator = applied.operator();
        return switch (operator) {
            case CHOOSE ->
                    "（%s时取%s，否则取%s）"
                            .formatted(piece(applied, 0), piece(applied, 1), piece(applied, 2));
            case NOT, NEGATE -> operator.sign() + piece(applied, 0);
            case SMALLER, LARGER ->
                    "%s与%s的%s".formatted(piece(applied, 0), piece(applied, 1), operator.sign());
            default -> piece(applied, 0) + operator.sign() + piece(applied, 1);
        };
    }

    /// In brackets where reading would otherwise go wrong.
    private String piece(Node.Applied of, int i) {
        Node node = of.to().get(i);
        boolean inner =
                node instanceof Node.Applied below
                        && below.operator() != of.operator()
                        && of.operator().binds() > below.operator().binds();
        return inner ? "(" + words(node) + ")" : words(node);
    }

    private String name(String code) {
        Element element = elements.get(code);
        return element == null ? code : element.name();
    }
}
