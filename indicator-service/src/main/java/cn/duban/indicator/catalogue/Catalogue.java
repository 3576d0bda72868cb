package cn.duban.indicator.catalogue;

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
public final class Catalogue {

    private final CatalogueFile file;
    private final SequencedMap<String, Element> elements;
    private final SequencedMap<String, Form> forms;
    private final SequencedMap<String, Indicator> indicators;
    private final SequencedMap<String, Threshold> thresholds;
    private final LocalDate builtOn;

    Catalogue(
            CatalogueFile file,
            SequencedMap<String, Element> elements,
            SequencedMap<String, Form> forms,
            SequencedMap<String, Indicator> indicators,
            SequencedMap<String, Threshold> thresholds,
            LocalDate builtOn) {
        this.file = file;
        this.elements = elements;
        this.forms = forms;
        this.indicators = indicators;
        this.thresholds = thresholds;
        this.builtOn = builtOn;
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

    CatalogueFile file() {
        return file;
    }

    LocalDate builtOn() {
        return builtOn;
    }

    public Collection<Element> elements() {
        return elements.sequencedValues();
    }

    public Collection<Form> forms() {
        return forms.sequencedValues();
    }

    public Collection<Indicator> indicators() {
        return indicators.sequencedValues();
    }

    public Collection<Threshold> thresholds() {
        return thresholds.sequencedValues();
    }

    public Optional<Element> element(String code) {
        return Optional.ofNullable(elements.get(code));
    }

    public Optional<Form> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /// Standards of an indicator on a day, the highest level first.
    public List<Threshold> inForce(String indicator, LocalDate day) {
        return thresholds.values().stream()
                .filter(t -> t.indicator().equals(indicator) && t.inForce(day))
                .sorted(Comparator.comparing(Threshold::level))
                .toList();
    }

    /// Indicators that read a form.
    public List<Indicator> from(Form form) {
        return indicators.values().stream()
                .filter(i ->
                        i.definition().inputs().stream()
                                .anyMatch(input -> input.form().equals(form.code())))
                .toList();
    }

    /// The same catalogue with the definition versions that are in force.
    Catalogue versioned(Map<String, Integer> versions) {
        SequencedMap<String, Indicator> numbered = new LinkedHashMap<>();
        indicators.forEach((code, indicator) ->
                numbered.put(code, indicator.numbered(versions.getOrDefault(code, 1))));
        return new Catalogue(file, elements, forms, numbered, thresholds, builtOn);
    }
}
