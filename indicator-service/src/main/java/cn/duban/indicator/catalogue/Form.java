package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 报表 — the elements asked together of certain kinds of schools, once per period.
public record Form(
        String code,
        String name,
        PeriodType periodType,
        List<String> kinds,
        List<Element> elements,
        List<FormRule> rules) {

    public Form {
        kinds = List.copyOf(kinds);
        elements = List.copyOf(elements);
        rules = List.copyOf(rules);
    }

    Map<String, Element.Type> types() {
        return elements.stream().collect(Collectors.toMap(Element::code, Element::type));
    }
}
