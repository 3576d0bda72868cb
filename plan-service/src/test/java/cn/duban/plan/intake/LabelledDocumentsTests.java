package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents of our own wording in many styles of numbering, with labels made by hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledDocumentsTests {

    private static final Path DOCUMENTS = Path.of("src/test/resources/plans/labelled");
    private static final Map<String, Integer> AT_LEAST =
            Map.of("exact", 95, "plan", 92, "deadline", 85, "frequency", 85, "headings", 97);

    private final Map<String, Scored> together = new LinkedHashMap<>();

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".txt"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void what_was_labelled_by_hand_is_read(String name) throws IOException {
        byte[] file = Files.readAllBytes(DOCUMENTS.resolve(name + ".txt"));
        Extraction extraction =
                new PlanIntake().extract(name + ".txt", file, LocalDate.of(2026, 1, 15));
        Map<String, Scored> scores = scores(name, extraction);

        System.out.printf("%-22s %s%n", name, scores);
        scores.forEach((part, scored) -> together.merge(part, scored, Scored::and));
        AT_LEAST.forEach((part, percent) ->
                assertThat(scores.getOrDefault(part, Scored.NOTHING).percent())
                        .as(part)
                        .isGreaterThanOrEqualTo(percent));
        assertThat(extraction.commitments())
                .allSatisfy(
                        c -> assertThat(at(extraction.text(), c.offset())).startsWith(c.text()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_character_belongs_to_a_sentence_that_was_classed(String name) throws IOException {
        byte[] file = Files.readAllBytes(DOCUMENTS.resolve(name + ".txt"));
        Extraction extraction =
                new PlanIntake().extract(name + ".txt", file, LocalDate.of(2026, 1, 15));
        StringBuilder left = new StringBuilder(extraction.text());
        for (Sentence sentence : extraction.sentences()) {
            int from = extraction.text().offsetByCodePoints(0, sentence.offset());
            assertThat(extraction.text().substring(from)).startsWith(sentence.text());
            left.replace(
                    from, from + sentence.text().length(), " ".repeat(sentence.text().length()));
        }
        assertThat(left.toString()).isBlank();
    }

    @AfterAll
    void all_documents_together() {
        System.out.printf("%-22s %s%n", "all", together);
        assertThat(together.getOrDefault("record", Scored.NOTHING).percent())
                .isGreaterThanOrEqualTo(80);
    }

    private static String at(String text, int offset) {
        return text.substring(text.offsetByCodePoints(0, offset));
    }

    private static Map<String, Scored> scores(String name, Extraction extraction)
            throws IOException {
        JsonMapper json = JsonMapper.shared();
        JsonNode read = json.readTree(ExtractionFile.json(extraction));
        List<JsonNode> labels;
        try (Stream<String> lines = Files.lines(DOCUMENTS.resolve(name + ".jsonl"))) {
            labels = lines.filter(l -> !l.isBlank()).map(json::readTree).toList();
        }
        JsonNode outline =
                json.readTree(Files.readString(DOCUMENTS.resolve(name + ".outline.json")));
        return Scorer.score(
                read.get("commitments").valueStream().toList(),
                labels,
                read.get("outline"),
                outline.get("outline"));
    }
}
