package cn.duban.indicator.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// 目录文件 — entries as they are written, before anything is checked.
record CatalogueFile(
        List<Dimension> dimensions,
        List<Entry.OfElement> elements,
        List<Entry.OfForm> forms,
        List<Entry.OfIndicator> indicators,
        List<Entry.OfThreshold> thresholds) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    CatalogueFile {
        dimensions = orNone(dimensions);
        elements = orNone(elements);
        forms = orNone(forms);
        indicators = orNone(indicators);
        thresholds = orNone(thresholds);
    }

    private static <T> List<T> orNone(@Nullable List<T> entries) {
        return List.copyOf(Objects.requireNonNullElse(entries, List.of()));
    }

    static CatalogueFile read(InputStream yaml) {
        try (yaml) {
            return YAML.readValue(yaml, CatalogueFile.class);
        } catch (JacksonException e) {
            throw Mistake.CANNOT_READ.here(
                    "目录文件", e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CatalogueFile plus(CatalogueFile more) {
        return new CatalogueFile(
                joined(dimensions, more.dimensions),
                joined(elements, more.elements),
                joined(forms, more.forms),
                joined(indicators, more.indicators),
                joined(thresholds, more.thresholds));
    }

    /// A bureau's entries in place of the built-in ones of the same code, and beside them.
    CatalogueFile overlaid(CatalogueFile own) {
        return new CatalogueFile(
                replaced(dimensions, own.dimensions, Dimension::name),
                replaced(elements, own.elements, Entry::code),
                replaced(forms, own.forms, Entry::code),
                replaced(indicators, own.indicators, Entry::code),
                replaced(thresholds, own.thresholds, Entry::code));
    }

    /// A bureau's entries as a file of their own.
    static CatalogueFile of(List<Entry> entries) {
        return new CatalogueFile(
                List.of(),
                only(entries, Entry.OfElement.class),
                only(entries, Entry.OfForm.class),
                only(entries, Entry.OfIndicator.class),
                only(entries, Entry.OfThreshold.class));
    }

    private static <E extends Entry> List<E> only(List<Entry> entries, Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private static <T> List<T> replaced(
            Collection<T> base, Collection<T> own, Function<? super T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        base.forEach(entry -> all.put(code.apply(entry), entry));
        own.forEach(entry -> all.put(code.apply(entry), entry));
        return List.copyOf(all.values());
    }
}
