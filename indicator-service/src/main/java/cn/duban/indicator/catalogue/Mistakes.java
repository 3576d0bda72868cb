package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 错误清单 — collects every mistake with its place, so that all are said at once.
final class Mistakes {

    private final List<Violation> found = new ArrayList<>();

    void add(Violation mistake) {
        found.add(mistake);
    }

    List<Violation> found() {
        return found;
    }

    /// Runs a step; what it finds wrong lies below this place.
    void inside(String place, Runnable step) {
        try {
            step.run();
        } catch (BrokenCatalogue e) {
            e.mistakes().forEach(m -> found.add(below(place, m)));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenCatalogue(found);
        }
    }

    private static Violation below(String place, Violation m) {
        return new Violation(place + m.at(), m.code(), m.message(), m.suggestion());
    }

    /// A field that must be written.
    static <T> T need(@Nullable T value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new BrokenCatalogue(List.of(Mistake.FIELD_MISSING.at("/" + field, field)));
        }
        return Objects.requireNonNull(value);
    }
}
