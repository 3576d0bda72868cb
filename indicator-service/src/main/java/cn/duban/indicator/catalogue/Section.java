package cn.duban.indicator.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 目录分部 — the four kinds of entries a bureau may add or change.
enum Section {
    ELEMENTS(Entry.OfElement.class),
    FORMS(Entry.OfForm.class),
    INDICATORS(Entry.OfIndicator.class),
    THRESHOLDS(Entry.OfThreshold.class);

    private final Class<? extends Entry> type;

    Section(Class<? extends Entry> type) {
        this.type = type;
    }

    Class<? extends Entry> type() {
        return type;
    }

    /// As it stands in an address and in the place of a mistake.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String path) {
        return Arrays.stream(values()).filter(s -> s.path().equals(path)).findFirst();
    }

    static Section of(Entry entry) {
        return switch (entry) {
            case Entry.OfElement _ -> ELEMENTS;
            case Entry.OfForm _ -> FORMS;
            case Entry.OfIndicator _ -> INDICATORS;
            case Entry.OfThreshold _ -> THRESHOLDS;
        };
    }

    List<? extends Entry> in(CatalogueFile file) {
        return switch (this) {
            case ELEMENTS -> file.elements();
            case FORMS -> file.forms();
            case INDICATORS -> file.indicators();
            case THRESHOLDS -> file.thresholds();
        };
    }

    Optional<Entry> find(CatalogueFile file, String code) {
        return in(file).stream().filter(e -> code.equals(e.code())).findFirst().map(e -> e);
    }
}
