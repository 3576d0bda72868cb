package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Mistakes.need;

import cn.duban.indicator.catalogue.Method.Whole;
import cn.duban.indicator.period.PeriodType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// 读指标 — an indicator entry to a definition that can be computed, and one more for each of its
/// cuts.
final class ReadingIndicator {

    private static final int MOST_DECIMALS = 6;

    private final CatalogueFile file;
    private final Map<String, Element> elements;
    private final Map<String, Form> forms;
    private final Collection<Threshold> thresholds;
    private final LocalDate today;
    private final Map<String, Element.Type> types = new HashMap<>();

    ReadingIndicator(
            CatalogueFile file,
            Map<String, Element> elements,
            Map<String, Form> forms,
            Collection<Threshold> thresholds,
            LocalDate today) {
        this.file = file;
        this.elements = elements;
        this.forms = forms;
        this.thresholds = thresholds;
        this.today = today;
        elements.values().forEach(e -> types.put(e.code(), e.type()));
    }

    /// The indicator first, then its cuts.
    List<Indicator> of(Entry.OfIndicator entry) {
        Method method = need(entry.finalizer(), "finalizer").method();
        suits(entry, method);
        Definition draft = draft(entry, method);
        Formula formula = compiled(draft, entry);
        Sources sources = new Sources(entry, forms);
        List<Input> inputs = sources.of(formula.elements());
        Definition base = finished(draft, formula, inputs, sources);
        List<Indicator> all = new ArrayList<>(List.of(described(entry, base, entry.name())));
        new Cuts(entry, elements, forms)
                .of(base, formula)
                .forEach((cut, title) ->
                        all.add(
                                described(
                                        entry,
                                        base.cutTo(cut),
                                        "%s（%s）".formatted(entry.name(), title))));
        return all;
    }

    private static void suits(Entry.OfIndicator entry, Method method) {
        if (method.whole() == Whole.NEEDED && entry.whole() == null) {
            throw new BrokenCatalogue(
                    List.of(Mistake.WHOLE_NEEDED.at("/whole", entry.finalizer())));
        }
        if (method.whole() == Whole.NONE && entry.whole() != null) {
            throw new BrokenCatalogue(
                    List.of(Mistake.WHOLE_UNWANTED.at("/whole", entry.finalizer())));
        }
        int decimals = Objects.requireNonNullElse(entry.decimals(), 2);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            String why = "应在0与%d之间".formatted(MOST_DECIMALS);
            throw new BrokenCatalogue(
                    List.of(Mistake.PARAMETER_WRONG.at("/decimals", "decimals", why)));
        }
        need(entry.better(), "better");
        need(entry.unit(), "unit");
        need(entry.source(), "source");
    }

    private Definition draft(Entry.OfIndicator entry, Method method) {
        Parameters given = Objects.requireNonNullElse(entry.parameters(), Parameters.NONE);
        Parameters parameters = new Tests(file, thresholds, today).into(given, entry);
        sound(entry, method, parameters);
        String whole =
                entry.whole() == null && method.whole() == Whole.OPTIONAL ? "1" : entry.whole();
        return new Definition(
                entry.code(),
                1,
                Objects.requireNonNullElse(entry.form(), ""),
                Objects.requireNonNullElse(entry.period(), PeriodType.CALENDAR_YEAR),
                List.of(),
                entry.finalizer(),
                Indicator.factorOf(entry.unit()),
                Objects.requireNonNullElse(entry.part(), "1"),
                whole,
                entry.when(),
                types,
                List.of(),
                parameters,
                null,
                entry.until());
    }

    private static void sound(Entry.OfIndicator entry, Method method, Parameters parameters) {
        Mistakes mistakes = new Mistakes();
        for (String name : method.missing(parameters)) {
            String place = "/parameters/" + name;
            mistakes.add(Mistake.PARAMETER_MISSING.at(place, entry.finalizer(), name));
        }
        mistakes.throwIfAny();
        method.wrong(parameters)
                .forEach((name, why) ->
                        mistakes.add(Mistake.PARAMETER_WRONG.at("/parameters/" + name, name, why)));
        mistakes.throwIfAny();
    }

    /// Each text by itself first, so that a mistake is said at its own place.
    private Formula compiled(Definition draft, Entry.OfIndicator entry) {
        Mistakes mistakes = new Mistakes();
        mistakes.inside("/part", () -> Expression.number(draft.part(), types));
        if (draft.whole() != null) {
            String whole = draft.whole();
            mistakes.inside(
                    "/whole",
                    () ->
                            Sense.isNotAlwaysZero(
                                    Expression.number(whole, types), elements.values()));
        }
        if (entry.when() != null) {
            String when = entry.when();
            mistakes.inside(
                    "/when",
                    () ->
                            Sense.holdsSometimes(
                                    Expression.condition(when, types), elements.values()));
        }
        mistakes.throwIfAny();
        Mistakes rest = new Mistakes();
        rest.inside("/parameters", () -> Formula.compile(draft));
        rest.throwIfAny();
        return Formula.compile(draft);
    }

    private Definition finished(
            Definition draft, Formula formula, List<Input> inputs, Sources sources) {
        Map<String, Element.Type> read = new TreeMap<>();
        formula.elements().forEach(e -> read.put(e, Objects.requireNonNull(types.get(e))));
        return new Definition(
                draft.indicator(),
                1,
                sources.primary(inputs),
                sources.period(inputs),
                sources.kinds(inputs),
                draft.finalizer(),
                draft.factor(),
                draft.part(),
                draft.whole(),
                draft.when(),
                read,
                inputs,
                draft.parameters(),
                null,
                draft.until());
    }

    private Indicator described(Entry.OfIndicator entry, Definition definition, String name) {
        List<String> aliases = Objects.requireNonNullElse(entry.aliases(), List.of());
        return new Indicator(
                definition.indicator(),
                need(name, "name"),
                definition.cut() == null ? aliases : List.of(),
                entry.unit(),
                Objects.requireNonNullElse(entry.decimals(), 2),
                entry.better(),
                Objects.requireNonNullElse(entry.meaning(), ""),
                entry.source(),
                entry.floor(),
                ExamResults.restrict(entry),
                new FormulaInWords(definition, Formula.compile(definition), elements).said(),
                definition);
    }
}
