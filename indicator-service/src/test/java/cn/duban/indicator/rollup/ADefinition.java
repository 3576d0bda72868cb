package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.catalogue.Parameters;
import cn.duban.indicator.period.PeriodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Definitions of sample indicators, written where a test needs them.
record ADefinition(Definition definition) {

    static ADefinition of(String code, PeriodType type, Finalizer finalizer, String part) {
        return of(code, type, finalizer, part, null);
    }

    static ADefinition of(
            String code,
            PeriodType type,
            Finalizer finalizer,
            String part,
            @Nullable String whole) {
        return new ADefinition(
                new Definition(
                        code,
                        1,
                        "",
                        type,
                        List.of("111", "211", "312"),
                        finalizer,
                        1,
                        part,
                        whole,
                        null,
                        Map.of(),
                        List.of(new Input("NONE", type, AsOf.SAME, false, false, List.of())),
                        Parameters.NONE,
                        null,
                        null));
    }

    ADefinition reading(String form, PeriodType type, AsOf asOf, String... elements) {
        return with(new Input(form, type, asOf, false, false, List.of(elements)));
    }

    ADefinition readingStocks(String form, PeriodType type, AsOf asOf, String... elements) {
        List<String> all = List.of(elements);
        return with(new Input(form, type, asOf, false, false, all, all));
    }

    ADefinition readingStages(String form, PeriodType type, String... elements) {
        return with(new Input(form, type, AsOf.SAME, false, true, List.of(elements)));
    }

    ADefinition readingUnits(String form, PeriodType type, AsOf asOf, String... elements) {
        return with(new Input(form, type, asOf, true, false, List.of(elements)));
    }

    ADefinition cut(String cut) {
        return changed(
                definition.indicator() + "@" + cut,
                definition.version(),
                definition.part(),
                definition.inputs(),
                definition.elements(),
                cut);
    }

    ADefinition version(int version, String part) {
        return changed(
                definition.indicator(),
                version,
                part,
                definition.inputs(),
                definition.elements(),
                definition.cut());
    }

    ADefinition booleans(String... elements) {
        Map<String, Element.Type> types = new TreeMap<>(definition.elements());
        List.of(elements).forEach(e -> types.put(e, Element.Type.BOOL));
        return changed(
                definition.indicator(),
                definition.version(),
                definition.part(),
                definition.inputs(),
                types,
                definition.cut());
    }

    private ADefinition with(Input input) {
        List<Input> inputs = new ArrayList<>(definition.inputs());
        inputs.removeIf(i -> i.form().equals("NONE"));
        inputs.add(input);
        Map<String, Element.Type> types = new TreeMap<>(definition.elements());
        input.elements().forEach(e -> types.putIfAbsent(e, Element.Type.DECIMAL));
        return changed(
                definition.indicator(),
                definition.version(),
                definition.part(),
                inputs,
                types,
                definition.cut());
    }

    private ADefinition changed(
            String code,
            int version,
            String part,
            List<Input> inputs,
            Map<String, Element.Type> elements,
            @Nullable String cut) {
        return new ADefinition(
                new Definition(
                        code,
                        version,
                        inputs.getFirst().form(),
                        definition.periodType(),
                        definition.kinds(),
                        definition.finalizer(),
                        definition.factor(),
                        part,
                        definition.whole(),
                        definition.when(),
                        elements,
                        inputs,
                        definition.parameters(),
                        cut,
                        definition.until()));
    }
}
