package cn.duban.starter.docs;

import cn.duban.starter.docs.ApiWords.Line;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/// Puts the words into the description that springdoc derives from the code; what an annotation
/// says stands before what is said of a name in general.
final class DescribingApi implements GlobalOpenApiCustomizer {

    /// What the content types of a body and its answer already say.
    private static final Set<String> SAID_ELSEWHERE = Set.of("Content-Type", "Accept");

    private final ApiWords words;
    private final JsonMapper json;
    private final String title;

    DescribingApi(ApiWords words, JsonMapper json, String title) {
        this.title = title;
        this.words = words;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getInfo() != null) {
            api.getInfo().setTitle(title);
        }
        Map<String, Schema> schemas =
                api.getComponents() == null || api.getComponents().getSchemas() == null
                        ? Map.of()
                        : api.getComponents().getSchemas();
        schemas.forEach(this::fields);
        Set<String> tags = new LinkedHashSet<>();
        Examples examples = new Examples(schemas, json);
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap()
                                    .forEach((method, operation) -> {
                                        operation(method + " " + path, operation, examples);
                                        tags.addAll(operation.getTags());
                                    }));
        }
        api.setTags(
                tags.stream()
                        .map(name ->
                                new Tag()
                                        .name(name)
                                        .description(words.tags().getOrDefault(name, name)))
                        .toList());
    }

    private void fields(String schema, Schema<?> described) {
        if (described.getProperties() != null) {
            described.getProperties().forEach((name, field) -> field(schema, name, field));
        }
    }

    /// Words under the schema are meant for this field alone: they come before an annotation's.
    private void field(String schema, String name, Schema<?> field) {
        Optional<Line> own = words.own(schema, name);
        own.map(Line::text).ifPresent(field::setDescription);
        describe(field, own.or(() -> words.shared(name)));
    }

    private void describe(Schema<?> field, Optional<Line> said) {
        if (field.getDescription() == null) {
            said.map(Line::text).ifPresent(field::setDescription);
        }
        if (field.getExample() == null) {
            Object example =
                    said.flatMap(Line::example)
                            .<Object>map(text -> Examples.typed(text, field, json))
                            .orElseGet(() -> Examples.usual(field));
            if (example != null) {
                field.setExample(example);
            }
        }
    }

    private void operation(String at, Operation operation, Examples examples) {
        ApiWords.Operation said = words.operations().get(at);
        if (said != null) {
            operation.setTags(List.of(said.tag()));
            if (operation.getSummary() == null) {
                operation.setSummary(said.summary());
            }
            if (operation.getDescription() == null) {
                operation.setDescription(said.description());
            }
        }
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(p -> SAID_ELSEWHERE.contains(p.getName()));
            operation.getParameters().forEach(p -> parameter(at, p));
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            MediaType body = operation.getRequestBody().getContent().get("application/json");
            if (body != null && body.getExamples() == null && body.getExample() == null) {
                example(body, said, examples);
            }
        }
    }

    private void example(MediaType body, ApiWords.@Nullable Operation said, Examples examples) {
        Object value =
                Optional.ofNullable(said)
                        .flatMap(ApiWords.Operation::example)
                        .<Object>map(text -> json.readValue(text, Object.class))
                        .orElseGet(() -> examples.of(body.getSchema()));
        body.addExamples("示例", new Example().value(value));
    }

    private void parameter(String at, Parameter parameter) {
        Optional<Line> said = words.parameter(at, parameter.getName());
        if (parameter.getDescription() == null) {
            said.map(Line::text).ifPresent(parameter::setDescription);
        }
        if (parameter.getExample() == null) {
            said.flatMap(Line::example).ifPresent(parameter::setExample);
        }
    }
}
