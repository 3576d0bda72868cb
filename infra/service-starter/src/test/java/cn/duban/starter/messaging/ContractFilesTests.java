package cn.duban.starter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class ContractFilesTests {
    static List<Path> examples() throws IOException {
        try (var files = Files.walk(Path.of("target/test-classes/contracts"))) {
            return files.filter(f -> f.toString().matches(".*\\.v\\d+\\.json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_keeps_its_own_schema_and_is_named_by_its_type(Path example)
            throws IOException {
        String topic = example.getName(example.getNameCount() - 2).toString();
        String type = example.getFileName().toString().replaceFirst("\\.json$", "");
        Contracts.assertFollows(topic, type, Files.readString(example));
        assertThat(Contracts.example(topic, type).type()).isEqualTo("cn.duban." + type);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reading_and_writing_an_example_loses_nothing(Path example) throws IOException {
        String body = Files.readString(example);
        assertThat(EventJson.MAPPER.readTree(CloudEvent.parse(body).toJson()))
                .isEqualTo(EventJson.MAPPER.readTree(body));
    }

    @Test
    void the_asyncapi_document_lists_exactly_the_contracts_there_are() throws IOException {
        Path contracts = Path.of("target/test-classes/contracts");
        String document = Files.readString(contracts.resolve("asyncapi.yaml"));
        TreeSet<String> listed = new TreeSet<>();
        Pattern.compile("'\\./(.+)\\.schema\\.json'")
                .matcher(document)
                .results()
                .map((MatchResult r) -> r.group(1) + ".json")
                .forEach(listed::add);
        TreeSet<String> there = new TreeSet<>();
        examples().forEach(e -> there.add(contracts.relativize(e).toString()));
        assertThat(listed).isEqualTo(there);

        Map<String, Map<String, Map<String, Object>>> yaml = new Yaml().load(document);
        assertThat(yaml.getOrDefault("channels", Map.of()).values())
                .extracting(c -> c.get("address"))
                .allSatisfy(a -> assertThat(contracts.resolve(String.valueOf(a))).isDirectory());
    }
}
