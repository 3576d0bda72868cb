package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// 算式 — a number or a condition written in CEL and worked out in exact decimals.
///
/// CEL gives the notation and its parser; its own arithmetic knows only 64-bit integers and binary
/// doubles, where 0.1 + 0.2 would already be off, so the tree it reads is worked out here. What may
/// stand in it: element codes, `school.…` of the profile, numbers, texts, lists and [Operator].
public final class Expression {

    private final String text;
    private final Node node;

    private Expression(String text, Node node) {
        this.text = text;
        this.node = node;
    }

    /// A number over these elements; throws [BrokenCatalogue].
    static Expression number(String text, Map<String, Element.Type> elements) {
        Node node = new ExpressionReader(text, elements).read();
        if (node.kind() != Kind.NUMBER && !(node instanceof Node.Named)) {
            throw Mistake.WRONG_TYPE.here(text, Kind.NUMBER.title(), node.kind().title());
        }
        return new Expression(text, node);
    }

    /// A condition over these elements and the profile.
    static Expression condition(String text, Map<String, Element.Type> elements) {
        Node node = new ExpressionReader(text, elements).read();
        if (node.kind() != Kind.TRUTH) {
            throw Mistake.WRONG_TYPE.here(text, Kind.TRUTH.title(), node.kind().title());
        }
        return new Expression(text, node);
    }

    BigDecimal number(Row row) {
        return node.number(row);
    }

    boolean holds(Row row) {
        return node.truth(row);
    }

    Node node() {
        return node;
    }

    /// One piece of this expression by itself.
    Expression piece(Node part) {
        return new Expression(text, part);
    }

    /// The elements it reads.
    Set<String> elements() {
        Set<String> elements = new TreeSet<>();
        collect(node, elements);
        return elements;
    }

    private static void collect(Node node, Set<String> elements) {
        switch (node) {
            case Node.Named named -> elements.add(named.code());
            case Node.Applied applied -> applied.to().forEach(n -> collect(n, elements));
            case Node.Several several -> several.members().forEach(n -> collect(n, elements));
            case Node.Literal _, Node.Trait _ -> {}
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
