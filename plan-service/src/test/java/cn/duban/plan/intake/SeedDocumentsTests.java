package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Real bureau documents with labels made by hand, scored by the labels' own scorer; skipped where
/// they are not at hand.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedDocumentsTests {

    private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();
    private static final Path SCORER = SHARED.resolve("gold/score.py");
    private static final List<String> LABELLED = List.of("002", "003", "004");

    private JsonNode scores = JsonMapper.shared().createObjectNode();

    @BeforeAll
    void score(@TempDir Path predictions) throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(SCORER), "没有样本文档 " + SHARED + "，跳过评分。 No seed documents, not scored.");
        String[] files = seeds().map(Path::toString).toArray(String[]::new);
        ExtractCommand.run(
                Stream.concat(Stream.of("--out", predictions.toString()), Stream.of(files))
                        .toArray(String[]::new));
        System.out.println(scorer("--errors", predictions));
        scores = JsonMapper.shared().readTree(scorer("--json", predictions));
    }

    @ParameterizedTest(name = "{0} is at least {1}")
    @CsvSource({
        "spans,95",
        "exact,95",
        "plan,92",
        "record,70",
        "deadline,90",
        "frequency,90",
        "headings,97"
    })
    void over_all_documents(String part, int percent) {
        assertThat(scores.at("/all/" + part + "/f1").asDouble() * 100)
                .isGreaterThanOrEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"002", "003", "004"})
    void in_each_document_the_bars_hold_and_everything_is_quoted_word_for_word(String prefix) {
        JsonNode document = document(prefix);
        Map<String, Double> bars =
                Map.of(
                        "exact", 0.95,
                        "plan", 0.92,
                        "record", 0.70,
                        "deadline", 0.90,
                        "frequency", 0.90,
                        "headings", 0.97);
        bars.forEach((part, bar) ->
                assertThat(document.at("/" + part + "/f1").asDouble(1))
                        .as(part)
                        .isGreaterThanOrEqualTo(bar));
        assertThat(document.at("/verbatim/hit").asInt())
                .isEqualTo(document.at("/verbatim/of").asInt())
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"000", "001"})
    void documents_without_labels_are_read_and_what_was_read_is_printed(String prefix)
            throws IOException {
        assumeTrue(Files.exists(SCORER), "没有样本文档，跳过。 No seed documents.");
        try (Stream<Path> files = Files.list(SHARED.resolve("seeds"))) {
            Path file =
                    files.filter(f -> String.valueOf(f.getFileName()).startsWith(prefix))
                            .findFirst()
                            .orElseThrow();
            Extraction read =
                    new PlanIntake()
                            .extract("a.txt", Files.readAllBytes(file), LocalDate.of(2023, 1, 15));
            System.out.print(ExtractionSummary.of(prefix + " (no labels)", read));
            assertThat(read.commitments()).isNotEmpty();
        }
    }

    private JsonNode document(String prefix) {
        String name =
                scores.propertyNames().stream()
                        .filter(n -> n.startsWith(prefix))
                        .findFirst()
                        .orElseThrow();
        return scores.get(name);
    }

    private static Stream<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SHARED.resolve("seeds"))) {
            return files
                    .filter(f ->
                            LABELLED.stream().anyMatch(String.valueOf(f.getFileName())::startsWith))
                    .toList()
                    .stream();
        }
    }

    private static String scorer(String how, Path predictions)
            throws IOException, InterruptedException {
        String gold = SHARED.resolve("gold").toString();
        String docs = "--docs=" + SHARED.resolve("seeds");
        Process python =
                new ProcessBuilder(
                                "python3",
                                SCORER.toString(),
                                how,
                                "--all",
                                predictions.toString(),
                                gold,
                                docs)
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(printed).isZero();
        return printed;
    }
}
