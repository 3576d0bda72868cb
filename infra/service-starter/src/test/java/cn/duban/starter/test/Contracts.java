package cn.duban.starter.test;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.outbox.PendingEvent;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files in `infra/contracts`, which producer and consumer tests both read.
public final class Contracts {
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /// The realistic example of one event type, e.g. `("duban.plan.news",
    /// "plan.light-changed.v1")`.
    public static CloudEvent example(String topic, String type) {
        return CloudEvent.parse(read(topic, type + ".json"));
    }

    /// The event keeps the contract of its type: schema, topic and envelope.
    public static void assertFollows(PendingEvent event) {
        assertFollows(event.topic(), event.type().replace("cn.duban.", ""), event.body());
    }

    public static void assertFollows(String topic, String type, String json) {
        var schema = SCHEMAS.getSchema(read(topic, type + ".schema.json"), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).as("%s %s", type, json).isEmpty();
    }

    /// This rendering of the example's facts is the example, field by field.
    public static void assertSameData(String topic, String type, PendingEvent rendered) {
        JsonNode mine = new JsonMapper().readTree(rendered.body()).get("data");
        assertThat(mine).isEqualTo(example(topic, type).data());
    }

    private static String read(String topic, String file) {
        String path = "/contracts/" + topic + "/" + file;
        try (InputStream in = Contracts.class.getResourceAsStream(path)) {
            assertThat(in).as("contract file %s", path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
