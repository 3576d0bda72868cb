package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Mistakes.need;

import cn.duban.starter.problem.Nearest;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 读要素 — an element entry with its dimensions looked up.
record ReadingElement(CatalogueFile file) {

    Element of(Entry.OfElement entry) {
        return new Element(
                entry.code(),
                need(entry.name(), "name"),
                need(entry.unit(), "unit"),
                need(entry.type(), "type"),
                Objects.requireNonNullElse(entry.scope(), Scope.SCHOOL),
                Objects.requireNonNullElse(entry.stock(), false),
                day(entry.asOf()),
                entry.minimum(),
                entry.maximum(),
                dimensions(Objects.requireNonNullElse(entry.dimensions(), List.of())),
                null,
                Objects.requireNonNullElse(entry.meaning(), ""),
                Objects.requireNonNullElse(entry.source(), ""));
    }

    private static @Nullable String day(@Nullable String asOf) {
        try {
            return asOf == null ? null : MonthDay.parse("--" + asOf).toString().substring(2);
        } catch (DateTimeException e) {
            throw new BrokenCatalogue(
                    List.of(Mistake.PARAMETER_WRONG.at("/asOf", "asOf", "应为MM-dd，如09-01")));
        }
    }

    private List<Dimension> dimensions(List<String> names) {
        List<Dimension> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String place = "/dimensions/" + i;
            List<String> known = file.dimensions().stream().map(Entry::code).toList();
            found.add(
                    file.dimensions().stream()
                            .filter(d -> d.code().equals(name) && d.until() == null)
                            .findFirst()
                            .map(d -> new Dimension(d.code(), d.members()))
                            .orElseThrow(() ->
                                    new BrokenCatalogue(
                                            List.of(
                                                    Mistake.UNKNOWN_DIMENSION.suggesting(
                                                            Nearest.to(name, known).orElse(null),
                                                            place,
                                                            name)))));
        }
        return found;
    }
}
