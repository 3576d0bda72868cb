package cn.duban.starter.docs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// 示例 — a body put together from the examples of its fields.
final class Examples {

    private static final int DEEPEST = 6;

    private final Map<String, Schema> schemas;
    private final JsonMapper json;

    Examples(Map<String, Schema> schemas, JsonMapper json) {
        this.schemas = schemas;
        this.json = json;
    }

    Object of(@Nullable Schema<?> schema) {
        Object value = of(schema, 0);
        return value == null ? Map.of() : value;
    }

    private @Nullable Object of(@Nullable Schema<?> given, int depth) {
        if (given == null || depth > DEEPEST) {
            return null;
        }
        if (given.getExample() != null) {
            return given.getExample();
        }
        Schema<?> schema = resolved(given);
        if (schema.getProperties() != null) {
            Map<String, Object> object = new LinkedHashMap<>();
            schema.getProperties()
                    .forEach((name, field) ->
                            Optional.ofNullable(of(field, depth + 1))
                                    .ifPresent(value -> object.put(name, value)));
            return object;
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        return usual(schema);
    }

    private Schema<?> resolved(Schema<?> schema) {
        String ref = schema.get$ref();
        Schema<?> known = ref == null ? null : schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
        return known == null ? schema : known;
    }

    /// A written example as the field's type has it: text stays text, the rest is JSON.
    static Object typed(String text, Schema<?> field, JsonMapper json) {
        if (typeOf(field).equals("string")) {
            return text;
        }
        try {
            return json.readValue(text, Object.class);
        } catch (JacksonException plain) {
            return text;
        }
    }

    /// What needs no words: a moment, a day, a yes or no, the first of a list of codes.
    static @Nullable Object usual(Schema<?> field) {
        if (field.getEnum() != null && !field.getEnum().isEmpty()) {
            return field.getEnum().getFirst();
        }
        return switch (typeOf(field) + ":" + field.getFormat()) {
            case "string:date-time" -> "2026-11-20T10:00:00+08:00";
            case "string:date" -> "2026-11-20";
            case "boolean:null" -> false;
            default -> null;
        };
    }

    private static String typeOf(Schema<?> field) {
        if (field.getTypes() != null) {
            return field.getTypes().stream().filter(t -> !"null".equals(t)).findFirst().orElse("");
        }
        return field.getType() == null ? "" : field.getType();
    }
}
