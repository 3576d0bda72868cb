package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// 目录检查 — turns entries into a catalogue, collecting every mistake with its place before refusing.
///
/// A place is `/forms/FITNESS/elements/2`: kind, code, and the JSON Pointer within the entry.
final class CatalogueCheck {

    private static final Map<String, Pattern> CODES =
            Map.of(
                    "dimensions", Pattern.compile("[\\p{IsHan}A-Za-z0-9]+"),
                    "elements", Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)+"),
                    "forms", Pattern.compile("[A-Z][A-Z0-9_]*"),
                    "indicators", Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)+"),
                    "thresholds", Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*"));
    private static final int LONGEST = 60;

    private final CatalogueFile file;
    private final Mistakes mistakes = new Mistakes();
    private final SequencedMap<String, Element> elements = new LinkedHashMap<>();
    private final SequencedMap<String, Form> forms = new LinkedHashMap<>();
    private final SequencedMap<String, Indicator> indicators = new LinkedHashMap<>();
    private final SequencedMap<String, Threshold> thresholds = new LinkedHashMap<>();

    CatalogueCheck(CatalogueFile file, LocalDate today) {
        this.file = file;
        each("dimensions", file.dimensions(), CatalogueCheck::members);
        each("elements", file.elements(), e -> put(elements, new ReadingElement(file).of(e)));
        ReadingForm reading = new ReadingForm(file, elements);
        each("forms", file.forms(), f -> forms.put(f.code(), reading.of(f)));
        each("thresholds", file.thresholds(), t -> thresholds.put(t.code(), threshold(t)));
        ReadingIndicator counting =
                new ReadingIndicator(file, elements, forms, thresholds.values(), today);
        each("indicators", file.indicators(), i -> counting.of(i).forEach(this::put));
        AskOnce.check(List.copyOf(forms.values()), today).forEach(mistakes::add);
        thresholds.values().forEach(this::known);
        namesOnce();
    }

    /// Every mistake, empty when the catalogue is sound.
    List<Violation> mistakes() {
        return mistakes.found();
    }

    Catalogue catalogue() {
        mistakes.throwIfAny();
        return new Catalogue(file, elements, forms, indicators, thresholds);
    }

    private interface Step<E extends Entry> {
        void read(E entry);
    }

    private <E extends Entry> void each(String kind, List<E> entries, Step<E> step) {
        SequencedMap<String, E> seen = new LinkedHashMap<>();
        for (E entry : entries) {
            String place = "/" + kind + "/" + entry.code();
            mistakes.inside(
                    place,
                    () -> {
                        sound(kind, entry.code());
                        if (seen.putIfAbsent(entry.code(), entry) != null) {
                            throw new BrokenCatalogue(
                                    List.of(Mistake.CODE_TAKEN.at("/code", entry.code())));
                        }
                        step.read(entry);
                    });
        }
    }

    /// A plan's wording must never mean two indicators.
    private void namesOnce() {
        Map<String, String> owners = new LinkedHashMap<>();
        for (Indicator indicator : indicators.values()) {
            List<String> names = new ArrayList<>(indicator.aliases());
            names.addFirst(indicator.name());
            for (int i = 0; i < names.size(); i++) {
                String owner = owners.putIfAbsent(names.get(i), indicator.code());
                if (owner != null && !owner.equals(indicator.code())) {
                    String field = i == 0 ? "name" : "aliases/" + (i - 1);
                    String place = "/indicators/%s/%s".formatted(indicator.code(), field);
                    mistakes.add(Mistake.ALIAS_TAKEN.at(place, names.get(i), owner));
                }
            }
        }
    }

    private static void sound(String kind, String code) {
        Mistakes.need(code, "code");
        Pattern wanted = Objects.requireNonNull(CODES.get(kind));
        if (code.length() > LONGEST || !wanted.matcher(code).matches()) {
            throw new BrokenCatalogue(
                    List.of(Mistake.CODE_INVALID.at("/code", code, wanted.pattern())));
        }
    }

    /// Each member becomes the end of a code, `fit.tested@女`, so it is one word.
    private static void members(Entry.OfDimension dimension) {
        List<String> members = Mistakes.need(dimension.members(), "members");
        Pattern word = Objects.requireNonNull(CODES.get("dimensions"));
        for (int i = 0; i < members.size(); i++) {
            String member = members.get(i);
            if (!word.matcher(member).matches() || Stage.named(member).isPresent()) {
                String place = "/members/" + i;
                throw new BrokenCatalogue(
                        List.of(Mistake.CODE_INVALID.at(place, member, "应为一个词，不含符号")));
            }
        }
        if (members.size() < 2 || members.stream().distinct().count() < members.size()) {
            throw new BrokenCatalogue(
                    List.of(Mistake.PARAMETER_WRONG.at("/members", "members", "应有两个以上且各不相同")));
        }
    }

    private static void put(SequencedMap<String, Element> elements, Element element) {
        elements.put(element.code(), element);
        element.parts().forEach(part -> elements.put(part.code(), part));
    }

    private void put(Indicator indicator) {
        indicators.put(indicator.code(), indicator);
    }

    private static Threshold threshold(Entry.OfThreshold t) {
        if (t.until() != null && t.until().isBefore(Mistakes.need(t.from(), "from"))) {
            throw new BrokenCatalogue(
                    List.of(Mistake.DATES_WRONG.at("/until", t.until(), t.from())));
        }
        return new Threshold(
                t.code(),
                Mistakes.need(t.indicator(), "indicator"),
                Mistakes.need(t.level(), "level"),
                t.region(),
                t.stage(),
                Mistakes.need(t.op(), "op"),
                Mistakes.need(t.value(), "value"),
                Mistakes.need(t.from(), "from"),
                t.until(),
                Mistakes.need(t.document(), "document"),
                t.note());
    }

    private void known(Threshold threshold) {
        if (file.indicators().stream().noneMatch(i -> threshold.indicator().equals(i.code()))) {
            List<String> codes = file.indicators().stream().map(Entry::code).toList();
            mistakes.add(
                    Mistake.UNKNOWN_INDICATOR.suggesting(
                            Nearest.to(threshold.indicator(), codes).orElse(null),
                            "/thresholds/%s/indicator".formatted(threshold.code()),
                            threshold.indicator()));
        }
    }
}
