package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 报表 — the elements asked together of certain kinds of schools, or of units, once per period.
///
/// @param byStage a school that teaches several 学段 sends a row for each; a row without a stage is
///   the whole school's
/// @param elements with their parts behind them
/// @param optional elements that may be left out, parts among them
/// @param until 停用: no period that starts after this day is asked
public record Form(
        String code,
        String name,
        PeriodType periodType,
        Scope scope,
        boolean byStage,
        List<String> kinds,
        List<Element> elements,
        Set<String> optional,
        List<FormRule> rules,
        @Nullable LocalDate until) {

    public Form {
        kinds = List.copyOf(kinds);
        elements = List.copyOf(elements);
        optional = Set.copyOf(optional);
        rules = List.copyOf(rules);
    }

    /// Whether a row must answer it.
    public boolean wants(Element element) {
        return !optional.contains(element.code());
    }

    Optional<Element> element(String element) {
        return elements.stream().filter(e -> e.code().equals(element)).findFirst();
    }

    Map<String, Element.Type> types() {
        return elements.stream().collect(Collectors.toMap(Element::code, Element::type));
    }
}
