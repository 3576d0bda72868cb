package cn.duban.indicator.submission;

import cn.duban.indicator.IndicatorProblem.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 读JSON — `{"rows":[…]}` into rows; a row of the wrong shape is refused alone, its neighbours are
/// kept.
final class ReadingJson {

    private static final Set<String> FIELDS =
            Set.of("school", "form", "period", "values", "withdrawn");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(10)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(100_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ReadingJson() {}

    static List<PushedRow> rows(byte[] body) {
        JsonNode rows = tree(body).path("rows");
        if (!rows.isArray()) {
            throw new Unreadable("malformed-json", "/rows");
        }
        List<PushedRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(row("/rows/" + i, rows.get(i)));
        }
        return read;
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new Unreadable("malformed-json", "/");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new Unreadable(
                    "malformed-json",
                    place == null
                            ? "/"
                            : "第%d行第%d列".formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private static PushedRow row(String at, JsonNode row) {
        if (!row.isObject()) {
            return PushedRow.unreadable(at, "不是一个对象");
        }
        for (String field : row.propertyNames()) {
            if (!FIELDS.contains(field)) {
                return PushedRow.unreadable(at + "/" + field, "不认识的字段“" + field + "”");
            }
        }
        JsonNode values = row.path("values");
        if (!values.isMissingNode() && !values.isObject()) {
            return PushedRow.unreadable(at + "/values", "values应是要素代码到数值的对象");
        }
        JsonNode withdrawn = row.path("withdrawn");
        if (!withdrawn.isMissingNode() && !withdrawn.isBoolean()) {
            return PushedRow.unreadable(at + "/withdrawn", "withdrawn应为true或false");
        }
        return new PushedRow(
                at,
                text(row.path("school")),
                text(row.path("form")),
                text(row.path("period")),
                written(values),
                withdrawn.asBoolean(false),
                null);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : null;
    }

    private static Map<String, String> written(JsonNode values) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEachEntry((code, value) ->
                written.put(code, value.isValueNode() ? value.asString("") : value.toString()));
        return written;
    }
}
