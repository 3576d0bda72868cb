package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "exact,93",
        "plan,90",
        "record,60",
        "deadline,85",
        "frequency,85",
        "headings,95"
    })
    void over_all_documents(String part, int percent) {
        assertThat(scores.at("/all/" + part + "/f1").asDouble() * 100)
                .isGreaterThanOrEqualTo(percent);
    }

    @Test
    void in_each_document_numbers_and_headings_are_found_and_quoted_word_for_word() {
        assertThat(LABELLED)
                .allSatisfy(prefix -> {
                    JsonNode document = document(prefix);
                    assertThat(document.at("/exact/f1").asDouble()).isGreaterThanOrEqualTo(0.88);
                    assertThat(document.at("/headings/f1").asDouble()).isGreaterThanOrEqualTo(0.95);
                    assertThat(document.at("/plan/fp").asInt() + document.at("/plan/fn").asInt())
                            .isLessThanOrEqualTo(2);
                    assertThat(document.at("/verbatim/hit").asInt())
                            .isEqualTo(document.at("/verbatim/of").asInt())
                            .isPositive();
                });
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
