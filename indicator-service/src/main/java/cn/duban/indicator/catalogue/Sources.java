package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Mistakes.need;

import cn.duban.indicator.period.PeriodType;
import cn.duban.starter.problem.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// 数据来源 — finds the one form each element of a formula comes from, and which of its periods.
///
/// Periods of different kinds are never mixed silently: the entry must say by which rule.
record Sources(Entry.OfIndicator entry, Map<String, Form> forms) {

    List<Input> of(Set<String> elements) {
        Map<Form, List<String>> read = new LinkedHashMap<>();
        own().ifPresent(form -> read.put(form, new ArrayList<>()));
        elements.forEach(e -> read.computeIfAbsent(holding(e), _ -> new ArrayList<>()).add(e));
        if (read.isEmpty()) {
            throw new BrokenCatalogue(List.of(Mistake.FIELD_MISSING.at("/form", "form")));
        }
        PeriodType period = entry.period() == null ? first(read).periodType() : entry.period();
        List<Input> inputs = new ArrayList<>();
        read.forEach((form, codes) -> inputs.add(input(form, codes, period)));
        return inputs;
    }

    private static Form first(Map<Form, List<String>> read) {
        return read.keySet().iterator().next();
    }

    private Optional<Form> own() {
        if (entry.form() == null) {
            return Optional.empty();
        }
        return Optional.of(named(entry.form(), "/form"));
    }

    private Form named(String code, String place) {
        Form form = forms.get(code);
        if (form == null) {
            throw new BrokenCatalogue(
                    List.of(
                            Mistake.UNKNOWN_FORM.suggesting(
                                    Nearest.to(code, forms.keySet()).orElse(null), place, code)));
        }
        if (form.until() != null && entry.until() == null) {
            throw new BrokenCatalogue(List.of(Mistake.IN_USE.at(place, code, entry.code())));
        }
        return form;
    }

    private Form holding(String element) {
        List<Form> all =
                forms.values().stream().filter(f -> f.element(element).isPresent()).toList();
        List<Form> holding =
                all.stream().filter(f -> f.until() == null || entry.until() != null).toList();
        if (holding.isEmpty()) {
            throw all.isEmpty()
                    ? Mistake.NOT_IN_A_FORM.here(element)
                    : Mistake.IN_USE.here(all.getFirst().code(), entry.code());
        }
        List<Form> meant = holding.stream().filter(f -> listed(f.code())).toList();
        if (meant.isEmpty()) {
            meant = holding.stream().filter(this::concerns).toList();
        }
        if (meant.size() != 1) {
            String codes = String.join(", ", holding.stream().map(Form::code).toList());
            throw new BrokenCatalogue(
                    List.of(Mistake.HELD_BY_SEVERAL.at("/inputs", element, codes)));
        }
        return meant.getFirst();
    }

    private boolean listed(String form) {
        return form.equals(entry.form())
                || froms().stream().anyMatch(from -> form.equals(from.form()));
    }

    private boolean concerns(Form form) {
        return form.scope() == Scope.UNIT
                || entry.kinds() == null
                || !Collections.disjoint(form.kinds(), entry.kinds());
    }

    private List<Entry.From> froms() {
        List<Entry.From> froms = Objects.requireNonNullElse(entry.inputs(), List.of());
        Mistakes mistakes = new Mistakes();
        for (int i = 0; i < froms.size(); i++) {
            Entry.From from = froms.get(i);
            mistakes.inside("/inputs/" + i, () -> named(need(from.form(), "form"), "/form"));
            mistakes.inside("/inputs/" + i, () -> need(from.asOf(), "asOf"));
        }
        mistakes.throwIfAny();
        return froms;
    }

    private Input input(Form form, List<String> elements, PeriodType period) {
        Optional<Input.AsOf> said =
                froms().stream()
                        .filter(from -> form.code().equals(from.form()))
                        .map(Entry.From::asOf)
                        .findFirst();
        Input.AsOf asOf = said.orElse(Input.AsOf.SAME);
        if (asOf == Input.AsOf.SAME && form.periodType() != period) {
            throw new BrokenCatalogue(
                    List.of(
                            Mistake.PERIOD_MIX.at(
                                    "/inputs",
                                    form.code(),
                                    form.periodType().title(),
                                    period.title())));
        }
        return new Input(
                form.code(),
                form.periodType(),
                asOf,
                form.scope() == Scope.UNIT,
                form.byStage(),
                elements,
                elements.stream().filter(e -> isStock(form, e)).toList());
    }

    private static boolean isStock(Form form, String element) {
        return form.element(element).filter(Element::stock).isPresent();
    }

    /// The form the indicator is listed under: its own, else the first that schools fill in.
    String primary(List<Input> inputs) {
        return entry.form() != null
                ? entry.form()
                : inputs.stream()
                        .filter(i -> !i.unitLevel())
                        .findFirst()
                        .orElse(inputs.getFirst())
                        .form();
    }

    PeriodType period(List<Input> inputs) {
        return entry.period() == null ? inputs.getFirst().periodType() : entry.period();
    }

    List<String> kinds(List<Input> inputs) {
        if (entry.kinds() != null) {
            return entry.kinds();
        }
        Form primary = forms.get(primary(inputs));
        return primary == null ? List.of() : primary.kinds();
    }
}
