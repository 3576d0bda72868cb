package cn.duban.indicator.catalogue;

import cn.duban.indicator.IndicatorProblem.NoSuchForm;
import cn.duban.indicator.IndicatorProblem.NoSuchIndicator;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// 目录 — elements, forms, indicators and thresholds by code, checked as a whole when it is built.
///
/// The one others are given is live: it is replaced as a whole when the bureau changes an entry.
public final class Catalogue {

    private volatile Contents contents;

    private record Contents(
            CatalogueFile file,
            SequencedMap<String, Element> elements,
            SequencedMap<String, Form> forms,
            SequencedMap<String, Indicator> indicators,
            SequencedMap<String, Threshold> thresholds) {}

    Catalogue(
            CatalogueFile file,
            SequencedMap<String, Element> elements,
            SequencedMap<String, Form> forms,
            SequencedMap<String, Indicator> indicators,
            SequencedMap<String, Threshold> thresholds) {
        contents = new Contents(file, elements, forms, indicators, thresholds);
    }

    /// Reads and checks; throws [BrokenCatalogue] naming every mistake.
    static Catalogue read(InputStream yaml, LocalDate today) {
        return of(CatalogueFile.read(yaml), today);
    }

    static Catalogue of(CatalogueFile file, LocalDate today) {
        return new CatalogueCheck(file, today).catalogue();
    }

    /// The catalogue this service is built with, as of a day.
    public static Catalogue builtIn(LocalDate today) {
        return of(BuiltIn.file(), today);
    }

    /// The catalogue this service is built with, with the newest standards.
    public static Catalogue builtIn() {
        return builtIn(BuiltIn.NEWEST);
    }

    /// Takes over the contents of another.
    void become(Catalogue next) {
        contents = next.contents;
    }

    CatalogueFile file() {
        return contents.file();
    }

    public List<Dimension> dimensions() {
        return file().dimensions().stream().map(d -> new Dimension(d.code(), d.members())).toList();
    }

    public Collection<Element> elements() {
        return contents.elements().sequencedValues();
    }

    public Collection<Form> forms() {
        return contents.forms().sequencedValues();
    }

    public Collection<Indicator> indicators() {
        return contents.indicators().sequencedValues();
    }

    public Collection<Threshold> thresholds() {
        return contents.thresholds().sequencedValues();
    }

    public Optional<Element> element(String code) {
        return Optional.ofNullable(contents.elements().get(code));
    }

    public Optional<Form> form(String code) {
        return Optional.ofNullable(contents.forms().get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(contents.indicators().get(code));
    }

    /// The form somebody asks for; without it a refusal with the nearest code.
    public Form formAsked(String code) {
        return form(code).orElseThrow(() -> new NoSuchForm(code, contents.forms().keySet()));
    }

    /// The indicator somebody asks for; without it a refusal with the nearest code.
    public Indicator indicatorAsked(String code) {
        return indicator(code)
                .orElseThrow(() -> new NoSuchIndicator(code, contents.indicators().keySet()));
    }

    /// Standards of an indicator on a day, the highest level first; of a cut by 学段 those of the
    /// stage, and those that name none.
    public List<Threshold> inForce(Indicator indicator, LocalDate day) {
        String code = indicator.cutOf().orElse(indicator.code());
        Optional<Stage> stage = indicator.definition().stage();
        return thresholds().stream()
                .filter(t -> t.indicator().equals(code) && t.inForce(day))
                .filter(t -> stage.isEmpty() || t.stage() == null || t.stage() == stage.get())
                .sorted(Comparator.comparing(Threshold::level))
                .toList();
    }

    /// Indicators that read a form.
    public List<Indicator> from(Form form) {
        return indicators().stream()
                .filter(i ->
                        i.definition().inputs().stream()
                                .anyMatch(input -> input.form().equals(form.code())))
                .toList();
    }

    /// The indicator whose coverage is that of a form: every row of the form counts in it, and
    /// nothing else.
    public Optional<Indicator> covering(Form form) {
        return from(form).stream()
                .filter(i -> i.cutOf().isEmpty() && i.definition().inputs().size() == 1)
                .filter(i -> i.definition().periodType() == form.periodType())
                .filter(i -> i.definition().kinds().equals(form.kinds()))
                .filter(i ->
                        form.optional().stream().noneMatch(i.definition().elements()::containsKey))
                .findFirst();
    }

    /// The same catalogue with the definition versions that are in force.
    Catalogue versioned(Map<String, Integer> versions) {
        Contents now = contents;
        SequencedMap<String, Indicator> numbered = new LinkedHashMap<>();
        now.indicators()
                .forEach((code, indicator) ->
                        numbered.put(code, indicator.numbered(versions.getOrDefault(code, 1))));
        return new Catalogue(now.file(), now.elements(), now.forms(), numbered, now.thresholds());
    }
}
