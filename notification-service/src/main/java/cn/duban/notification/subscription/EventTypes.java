package cn.duban.notification.subscription;

import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 事件类型 — what may be subscribed to, with the very schema and sample its producer is tested by.
@Component
class EventTypes {
    private static final String PREFIX = "cn.duban.";
    private static final String LIST = "可订阅的事件类型见 GET /api/v1/event-types。";
    private static final String SCHEMA = ".schema.json";

    private final Map<String, EventType> types = new TreeMap<>();

    EventTypes(JsonMapper json) {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:/event-types/*/*" + SCHEMA);
            for (Resource schema : found) {
                EventType type = read(schema, json);
                types.put(type.type(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 一类事件.
    record EventType(String type, String title, JsonNode schema, JsonNode sample) {}

    List<EventType> all() {
        return List.copyOf(types.values());
    }

    /// Why these cannot be subscribed to: there are none, or one of them is not in the list.
    Optional<Violation> objectionTo(List<String> asked) {
        if (asked.isEmpty()) {
            return Optional.of(new Violation("/types", "event-type", "请至少写一种事件类型。", LIST));
        }
        return asked.stream()
                .filter(type -> !types.containsKey(type))
                .findFirst()
                .map(type ->
                        new Violation(
                                "/types",
                                "event-type",
                                "没有事件类型 %s，订阅了也不会有消息。".formatted(type),
                                "相近的有 %s；%s"
                                        .formatted(
                                                String.join(
                                                        "、",
                                                        Nearest.among(type, types.keySet(), 2)),
                                                LIST)));
    }

    /// A type may be written without the common prefix.
    static String full(String type) {
        return type.startsWith(PREFIX) ? type : PREFIX + type;
    }

    private static EventType read(Resource file, JsonMapper json) throws IOException {
        String schemaName = String.valueOf(file.getFilename());
        String name = schemaName.substring(0, schemaName.length() - SCHEMA.length());
        Resource sample = file.createRelative(name + ".json");
        try (InputStream schemaIn = file.getInputStream();
                InputStream sampleIn = sample.getInputStream()) {
            JsonNode schema = json.readTree(schemaIn);
            return new EventType(
                    PREFIX + name,
                    schema.path("title").asString(name),
                    schema,
                    json.readTree(sampleIn));
        }
    }
}
