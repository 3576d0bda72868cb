package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.Catalogue;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.commitment.Kind;
import cn.duban.plan.commitment.Plan;
import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real bureau documents become drafts that a person can confirm, whatever is in them.
class SeedDraftTests {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    static List<Path> documents() throws IOException {
        if (!Files.isDirectory(SEEDS)) {
            return List.of(SEEDS);
        }
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_sentence_stands_where_the_draft_says_and_every_target_can_be_written(Path document)
            throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(document), "the seed documents are not here");
        Plan draft = draft(document);
        assertThat(draft.commitments()).isNotEmpty();
        assertThat(draft.commitments()).extracting(Commitment::id).doesNotHaveDuplicates();
        int[] text = draft.text().codePoints().toArray();
        for (Commitment c : draft.commitments()) {
            int length = c.text().codePointCount(0, c.text().length());
            assertThat(new String(text, c.offset(), length)).isEqualTo(c.text());
            assertThat(c.target().inWords()).isNotBlank();
            assertThat(c.kind()).isIn((Object[]) Kind.values());
            assertThat(c.deadline()).isNotNull();
        }
    }

    private static Plan draft(Path document) throws IOException {
        Extraction extraction =
                new PlanIntake()
                        .extract(
                                document.getFileName().toString(),
                                Files.readAllBytes(document),
                                LocalDate.parse("2023-03-01"));
        Plan.Source source = new Plan.Source("示例", "0".repeat(64), "staff", Instant.EPOCH);
        return new Drafts(new Catalogue(List.of()))
                .draft("P2023-990102", 2023, "990102", extraction, source);
    }
}
