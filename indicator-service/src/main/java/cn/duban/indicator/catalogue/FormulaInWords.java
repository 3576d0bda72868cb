package cn.duban.indicator.catalogue;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// 公式白话 — the formula as a clerk would read it, with element names instead of codes.
record FormulaInWords(Map<String, Element> elements) {

    String of(Definition definition) {
        String part = words(definition.part());
        String whole = words(Objects.requireNonNullElse(definition.whole(), "1"));
        String when =
                definition.when() == null ? "" : "(条件: %s)".formatted(named(definition.when()));
        return switch (definition.finalizer()) {
            case SUM -> "各校 %s 合计%s".formatted(part, when);
            case COUNT_IF -> "符合条件的学校数%s".formatted(when);
            case RATIO, SHARE_BY_CLASS ->
                    "各校 %s 合计%s ÷ 各校 %s 合计%s"
                            .formatted(part, when, whole, percent(definition.factor()));
            case ALL_SCHOOLS ->
                    "符合条件的学校数%s ÷ 已填报学校数%s".formatted(when, percent(definition.factor()));
            case CV -> "各校(%s ÷ %s)的校际差异系数, 以%s加权".formatted(part, whole, whole);
        };
    }

    private static String percent(int factor) {
        return factor == 100 ? " × 100%" : "";
    }

    private String words(String sum) {
        return LinearSum.parse(sum).terms().stream()
                .map(this::term)
                .collect(Collectors.joining())
                .replaceFirst("^ \\+ ", "");
    }

    private String term(LinearSum.Term term) {
        Element element = elements.get(term.element());
        String name = element == null ? "" : element.name();
        String factor = term.factor().abs().toPlainString();
        String sign = term.factor().signum() < 0 ? " − " : " + ";
        if (name.isEmpty()) {
            return sign + factor;
        }
        return sign + ("1".equals(factor) ? name : factor + " × " + name);
    }

    private String named(String condition) {
        String words = condition;
        for (Element element : elements.values()) {
            words = words.replace(element.code(), element.name());
        }
        return words.replace("school.ownership", "办别")
                .replace("school.quality", "优质等级")
                .replace("school.kind", "办学类型")
                .replace("school.sponsor", "举办者")
                .replace("school.area", "城乡分类")
                .replace("'PUBLIC'", "公办")
                .replace("'INCLUSIVE_PRIVATE'", "普惠性民办")
                .replace("'PROVINCE'", "省优质")
                .replace("'CITY'", "市优质")
                .replace(" in ", "属于")
                .replace(" == ", "为");
    }
}
