package cn.duban.indicator.catalogue;

import cn.duban.indicator.catalogue.CatalogueFile.FormEntry;
import cn.duban.indicator.catalogue.CatalogueFile.IndicatorEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// 目录检查 — turns the file into a catalogue, collecting every mistake before refusing.
///
/// - Codes are unique; every reference exists; expressions read only elements of their own form.
/// - 一数一源: two forms must not ask the same element of the same kind of school.
/// - A quotient has a whole; a sum or count has none.
final class CatalogueCheck {

    private final List<String> mistakes = new ArrayList<>();
    private final SequencedMap<String, Element> elements = new LinkedHashMap<>();
    private final SequencedMap<String, Form> forms = new LinkedHashMap<>();
    private final SequencedMap<String, Indicator> indicators = new LinkedHashMap<>();

    CatalogueCheck(CatalogueFile file) {
        file.elements().forEach(e -> put(elements, e.code(), e));
        file.forms().forEach(f -> inside("form " + f.code(), () -> form(f)));
        file.indicators().forEach(i -> inside("indicator " + i.code(), () -> indicator(i)));
        askOnce();
    }

    Catalogue catalogue() {
        if (!mistakes.isEmpty()) {
            throw new BrokenCatalogue(mistakes);
        }
        return new Catalogue(elements, forms, indicators);
    }

    private void form(FormEntry entry) {
        List<Element> asked =
                entry.elements().stream().map(code -> known(elements, code, "element")).toList();
        List<FormRule> rules =
                Objects.requireNonNullElse(entry.rules(), List.<CatalogueFile.RuleEntry>of())
                        .stream()
                        .map(r ->
                                new FormRule(
                                        LinearSum.parse(r.left()),
                                        r.must(),
                                        LinearSum.parse(r.right()),
                                        r.says()))
                        .toList();
        rules.forEach(rule -> own(rule.elements(), entry.elements(), entry.code()));
        Form form =
                new Form(entry.code(), entry.name(), entry.period(), entry.kinds(), asked, rules);
        put(forms, entry.code(), form);
    }

    private void indicator(IndicatorEntry entry) {
        Form form = known(forms, entry.form(), "form");
        Definition definition =
                new Definition(
                        entry.code(),
                        1,
                        form.code(),
                        form.periodType(),
                        form.kinds(),
                        entry.finalizer(),
                        Indicator.factorOf(entry.unit()),
                        entry.part(),
                        entry.whole(),
                        entry.when(),
                        form.types());
        Formula formula = Formula.compile(definition);
        own(formula.elements(), form.types().keySet(), form.code());
        boolean divides = entry.finalizer().isQuotient() || entry.finalizer() == Finalizer.CV;
        if (divides != (entry.whole() != null)) {
            throw new BrokenCatalogue(
                    "%s %s a whole"
                            .formatted(entry.finalizer(), divides ? "needs" : "must not have"));
        }
        put(indicators, entry.code(), described(entry, definition));
    }

    private Indicator described(IndicatorEntry entry, Definition definition) {
        return new Indicator(
                entry.code(),
                entry.name(),
                Objects.requireNonNullElse(entry.aliases(), List.of()),
                entry.unit(),
                Objects.requireNonNullElse(entry.decimals(), 2),
                entry.better(),
                entry.source(),
                entry.floor(),
                Objects.requireNonNullElse(entry.restricted(), false),
                new FormulaInWords(elements).of(definition),
                definition);
    }

    private void askOnce() {
        for (Element element : elements.values()) {
            List<Form> asking =
                    forms.values().stream().filter(f -> f.elements().contains(element)).toList();
            for (int i = 1; i < asking.size(); i++) {
                for (Form earlier : asking.subList(0, i)) {
                    if (!Collections.disjoint(earlier.kinds(), asking.get(i).kinds())) {
                        mistakes.add(
                                "element %s is asked twice of the same kind of school: %s and %s"
                                        .formatted(
                                                element.code(),
                                                earlier.code(),
                                                asking.get(i).code()));
                    }
                }
            }
        }
    }

    private void own(Set<String> used, Collection<String> offered, String form) {
        String strangers =
                used.stream().filter(e -> !offered.contains(e)).collect(Collectors.joining(", "));
        if (!strangers.isEmpty()) {
            throw new BrokenCatalogue(
                    "uses %s, which form %s does not ask".formatted(strangers, form));
        }
    }

    private static <T> T known(SequencedMap<String, T> known, String code, String what) {
        T found = known.get(code);
        if (found == null) {
            throw new BrokenCatalogue("names %s %s, which does not exist".formatted(what, code));
        }
        return found;
    }

    private <T> void put(SequencedMap<String, T> known, String code, T value) {
        if (known.putIfAbsent(code, value) != null) {
            mistakes.add("code %s is used twice".formatted(code));
        }
    }

    private void inside(String where, Runnable step) {
        try {
            step.run();
        } catch (BrokenCatalogue e) {
            mistakes.add(where + " " + e.getMessage());
        }
    }
}
