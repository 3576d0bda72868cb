package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// 条目的JSON — strict, so that a mistyped field is said and not passed over; every mistake has its
/// place.
final class EntryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private EntryJson() {}

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry);
    }

    static JsonNode tree(Entry entry) {
        return JSON.valueToTree(entry);
    }

    /// What was written by [#write].
    static Entry read(Section section, String text) {
        return JSON.readValue(text, section.type());
    }

    /// A bureau's text; throws [BrokenCatalogue] with the places within it.
    static Entry parse(Section section, JsonNode body) {
        try {
            return JSON.treeToValue(body, section.type());
        } catch (UnrecognizedPropertyException e) {
            Map<String, String> known =
                    e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .collect(Collectors.toMap(n -> n, n -> n, (a, _) -> a, TreeMap::new));
            throw wrong(
                    Mistake.UNKNOWN_FIELD.suggesting(
                            Nearest.to(e.getPropertyName(), known.keySet()).orElse(null),
                            place(e),
                            e.getPropertyName()));
        } catch (InvalidFormatException e) {
            throw wrong(unfit(e));
        } catch (DatabindException e) {
            throw wrong(Mistake.WRONG_SHAPE.at(place(e)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw wrong(Mistake.WRONG_SHAPE.at(""));
        }
    }

    /// One of several words was wanted, or a number, or a day.
    private static Violation unfit(InvalidFormatException e) {
        String given = String.valueOf(e.getValue());
        Object[] words = e.getTargetType().getEnumConstants();
        if (words == null) {
            return Mistake.UNFIT_VALUE.at(place(e), given, "格式不符");
        }
        List<String> names = Arrays.stream(words).map(String::valueOf).toList();
        return Mistake.UNFIT_VALUE.suggesting(
                Nearest.to(given, names).orElse(null),
                place(e),
                given,
                "应为" + String.join("、", names) + "之一");
    }

    private static BrokenCatalogue wrong(Violation mistake) {
        return new BrokenCatalogue(List.of(mistake));
    }

    private static String place(DatabindException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "/" + step.getIndex()
                                : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }
}
