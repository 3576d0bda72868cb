package cn.duban.indicator.submission.reading;

import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.PushedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 一行JSON — one object into a row; a row of the wrong shape is refused alone, its neighbours are
/// kept.
final class JsonRow {

    /// Deep nesting, endless numbers and keys that come twice are no sound JSON here.
    static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(10)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(100_000)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final List<String> TEXTS =
            List.of("school", "form", "period", "stage", "explanation");
    private static final Set<String> FIELDS =
            Set.of(
                    "school",
                    "form",
                    "period",
                    "stage",
                    "explanation",
                    "explanations",
                    "values",
                    "withdrawn");

    private static final String EXPLANATIONS =
            "explanations应是文字，或要素代码到说明文字的对象，如 {\"vis.myopia\":\"说明\"}";

    private JsonRow() {}

    static PushedRow of(Place place, JsonNode row) {
        if (!row.isObject()) {
            return PushedRow.unreadable(place, place.row(), "不是一个对象");
        }
        for (String field : row.propertyNames()) {
            if (!FIELDS.contains(field)) {
                return PushedRow.unreadable(place, place.field(field), "不认识的字段“" + field + "”");
            }
        }
        for (String field : TEXTS) {
            if (!isText(row.path(field))) {
                return PushedRow.unreadable(place, place.field(field), field + "应是文字");
            }
        }
        if (!areTexts(row.path("explanations"))) {
            return PushedRow.unreadable(place, place.field("explanations"), EXPLANATIONS);
        }
        JsonNode values = row.path("values");
        if (!absent(values) && !values.isObject()) {
            return PushedRow.unreadable(place, place.field("values"), "values应是要素代码到数值的对象");
        }
        JsonNode withdrawn = row.path("withdrawn");
        if (!absent(withdrawn) && !withdrawn.isBoolean()) {
            return PushedRow.unreadable(place, place.field("withdrawn"), "withdrawn应为true或false");
        }
        return new PushedRow(
                place,
                text(row.path("school")),
                text(row.path("form")),
                text(row.path("period")),
                text(row.path("stage")),
                written(values),
                withdrawn.asBoolean(false),
                explanation(row),
                Map.of(),
                null);
    }

    /// One text, or one for each element.
    private static boolean areTexts(JsonNode explanations) {
        return explanations.isObject()
                ? explanations.valueStream().allMatch(JsonRow::isText)
                : isText(explanations);
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean isText(JsonNode node) {
        return absent(node) || node.isString() || node.isNumber();
    }

    private static @Nullable String text(JsonNode node) {
        return absent(node) || node.asString().isBlank() ? null : node.asString().strip();
    }

    private static Map<String, String> written(JsonNode values) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEachEntry((code, value) ->
                written.put(code, value.isValueNode() ? value.asString("") : value.toString()));
        return written;
    }

    /// `explanation` for the row, or `explanations` by element, which are read one after the other.
    private static @Nullable String explanation(JsonNode row) {
        JsonNode byElement = row.path("explanations");
        if (!byElement.isObject()) {
            return byElement.isString() ? text(byElement) : text(row.path("explanation"));
        }
        String all =
                byElement.properties().stream()
                        .filter(e -> !e.getValue().asString("").isBlank())
                        .map(e -> e.getKey() + ": " + e.getValue().asString("").strip())
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? text(row.path("explanation")) : all;
    }
}
