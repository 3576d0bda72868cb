package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 条目的JSON — strict, so that a mistyped field is said and not passed over; every mistake has its
/// place.
final class EntryJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    /// Each mistake costs another reading: who made more gets the rest after mending these.
    static final int MOST_MISTAKES = 100;

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

    /// A bureau's text; throws [BrokenCatalogue] with all the places within it.
    ///
    /// What cannot be read is taken out and the rest read again, so that all is said at once, up to
    /// [#MOST_MISTAKES].
    static Entry parse(Section section, JsonNode body) {
        noHoles(body, "");
        List<Violation> mistakes = new ArrayList<>();
        JsonNode rest = body.deepCopy();
        while (true) {
            try {
                Entry entry = JSON.treeToValue(rest, section.type());
                if (mistakes.isEmpty()) {
                    Mistakes.need(entry == null ? null : entry.code(), "code");
                    return entry;
                }
                throw new BrokenCatalogue(mistakes);
            } catch (DatabindException e) {
                mistakes.add(mistake(e));
                if (mistakes.size() == MOST_MISTAKES || !takenOut(rest, e)) {
                    throw new BrokenCatalogue(mistakes);
                }
            } catch (JacksonException | IllegalArgumentException e) {
                mistakes.add(Mistake.WRONG_SHAPE.at(""));
                throw new BrokenCatalogue(mistakes);
            }
        }
    }

    private static Violation mistake(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case InvalidFormatException unfit -> unfit(unfit);
            default -> Mistake.WRONG_SHAPE.at(place(e));
        };
    }

    private static Violation unknown(UnrecognizedPropertyException e) {
        Map<String, String> known =
                e.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toMap(n -> n, n -> n, (a, _) -> a, TreeMap::new));
        return Mistake.UNKNOWN_FIELD.suggesting(
                Nearest.to(e.getPropertyName(), known.keySet()).orElse(null),
                place(e),
                e.getPropertyName());
    }

    /// A field goes; a member of a list leaves its place empty, so that the others keep theirs.
    private static boolean takenOut(JsonNode rest, DatabindException e) {
        String place = place(e);
        int last = place.lastIndexOf('/');
        if (last < 0) {
            return false;
        }
        JsonNode around = rest.at(place.substring(0, last));
        String name = place.substring(last + 1);
        if (around instanceof ObjectNode fields) {
            return fields.remove(name) != null;
        }
        if (around instanceof ArrayNode members) {
            int at = Integer.parseInt(name);
            boolean there = at < members.size() && !members.get(at).isNull();
            if (there) {
                members.setNull(at);
            }
            return there;
        }
        return false;
    }

    /// A list has no empty places.
    private static void noHoles(JsonNode node, String place) {
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            if (node.get(i).isNull()) {
                throw wrong(Mistake.WRONG_SHAPE.at(place + "/" + i));
            }
            noHoles(node.get(i), place + "/" + i);
        }
        if (node.isObject()) {
            node.properties().forEach(f -> noHoles(f.getValue(), place + "/" + f.getKey()));
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
