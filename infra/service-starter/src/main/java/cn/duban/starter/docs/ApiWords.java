package cn.duban.starter.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// 说明文字 — what `api/*.yaml` say of operations, parameters and fields.
///
/// A file is about one tag. A field is described under its schema, else by its name alone; text and
/// example stand in one line, as in `received: 收到时间 | 2026-11-20T10:00:00+08:00`.
record ApiWords(
        Map<String, String> tags,
        Map<String, Operation> operations,
        Map<String, String> fields,
        Map<String, Map<String, String>> schemas) {

    /// What is said of one operation, as `GET /api/v1/…`.
    ///
    /// @param example a request body, as JSON
    record Operation(
            String tag,
            String summary,
            String description,
            Map<String, String> parameters,
            Optional<String> example) {}

    /// 一处说明: a text and, where it has one, an example.
    record Line(String text, Optional<String> example) {

        static Line of(String written) {
            int bar = written.indexOf(" | ");
            return bar < 0
                    ? new Line(written.strip(), Optional.empty())
                    : new Line(
                            written.substring(0, bar).strip(),
                            Optional.of(written.substring(bar + 3).strip()));
        }
    }

    /// What is said of a field under its schema.
    Optional<Line> own(String schema, String name) {
        return Optional.ofNullable(schemas.getOrDefault(schema, Map.of()).get(name)).map(Line::of);
    }

    /// What is said of every field of this name.
    Optional<Line> shared(String name) {
        return Optional.ofNullable(fields.get(name)).map(Line::of);
    }

    Optional<Line> parameter(String operation, String name) {
        Operation known = operations.get(operation);
        String own = known == null ? null : known.parameters().get(name);
        return Optional.ofNullable(own == null ? fields.get(name) : own).map(Line::of);
    }

    /// All `api/*.yaml` on the class path.
    static ApiWords onTheClassPath() {
        ApiWords words =
                new ApiWords(
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>());
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.yaml");
            for (Resource file : files) {
                try (InputStream text = file.getInputStream()) {
                    words.add(map(yaml().load(text)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(Map<String, Object> file) {
        String tag = text(file, "tag");
        if (!tag.isEmpty()) {
            tags.put(tag, text(file, "about"));
        }
        map(file.get("operations")).forEach((at, said) -> operations.put(at, of(tag, map(said))));
        texts(file.get("fields")).forEach(fields::putIfAbsent);
        map(file.get("schemas"))
                .forEach((schema, said) ->
                        schemas.computeIfAbsent(schema, _ -> new LinkedHashMap<>())
                                .putAll(texts(said)));
    }

    private static Operation of(String tag, Map<String, Object> said) {
        return new Operation(
                tag,
                text(said, "summary"),
                text(said, "description"),
                texts(said.get("parameters")),
                Optional.ofNullable(said.get("example")).map(String::valueOf));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    private static String text(Map<String, Object> of, String name) {
        return String.valueOf(of.getOrDefault(name, "")).strip();
    }

    private static Map<String, String> texts(@Nullable Object yaml) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(yaml).forEach((name, text) -> texts.put(name, String.valueOf(text)));
        return texts;
    }

    private static Map<String, Object> map(@Nullable Object yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (yaml instanceof Map<?, ?> known) {
            known.forEach((name, value) -> map.put(String.valueOf(name), value));
        }
        return map;
    }
}
