package cn.duban.indicator.catalogue;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// 目录 — elements, forms and indicators by code, checked as a whole when it is built.
public final class Catalogue {

    private final SequencedMap<String, Element> elements;
    private final SequencedMap<String, Form> forms;
    private final SequencedMap<String, Indicator> indicators;

    Catalogue(
            SequencedMap<String, Element> elements,
            SequencedMap<String, Form> forms,
            SequencedMap<String, Indicator> indicators) {
        this.elements = elements;
        this.forms = forms;
        this.indicators = indicators;
    }

    /// Reads and checks; throws [BrokenCatalogue] naming every mistake.
    public static Catalogue read(InputStream yaml) {
        return new CatalogueCheck(CatalogueFile.read(yaml)).catalogue();
    }

    /// The catalogue this service is built with.
    public static Catalogue builtIn() {
        InputStream yaml = Catalogue.class.getResourceAsStream("/catalogue.yaml");
        if (yaml == null) {
            throw new BrokenCatalogue("catalogue.yaml is not on the class path");
        }
        return read(yaml);
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

    public Optional<Element> element(String code) {
        return Optional.ofNullable(elements.get(code));
    }

    public Optional<Form> form(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /// Indicators that are computed from a form.
    public List<Indicator> from(Form form) {
        return indicators.values().stream()
                .filter(i -> i.definition().form().equals(form.code()))
                .toList();
    }

    /// The same catalogue with the definition versions that are in force.
    Catalogue versioned(Map<String, Integer> versions) {
        SequencedMap<String, Indicator> numbered = new LinkedHashMap<>();
        indicators.forEach((code, indicator) ->
                numbered.put(code, indicator.numbered(versions.getOrDefault(code, 1))));
        return new Catalogue(elements, forms, numbered);
    }
}
