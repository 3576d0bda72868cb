package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 任意文字 — damaged documents are read as far as they go; none of them makes the reader fail.
class AnyTextTests {

    private static final Path DOCUMENTS = Path.of("src/test/resources/plans/labelled");
    private static final String SIGNS =
            "0123456789一二十百万亿年月日季度旬底内前后所个项%.,、。;:()（）《》“”\t\n -+XX每第和至到由、①";
    private static final int ROUNDS = 12;
    private static final int WOUNDS = 40;

    @Test
    void no_damage_to_a_document_makes_the_reader_fail_or_misquote() throws IOException {
        Random chance = new Random(20260901);
        for (String text : texts()) {
            for (int round = 0; round < ROUNDS; round++) {
                String damaged = damaged(text, chance);
                Extraction read =
                        new PlanIntake()
                                .extract(damaged, OptionalInt.of(2026), LocalDate.of(2026, 1, 15));
                for (ProposedCommitment c : read.commitments()) {
                    int at = damaged.offsetByCodePoints(0, c.offset());
                    assertThat(damaged.startsWith(c.text(), at)).as("%s@%d", c.text(), at).isTrue();
                }
                for (Sentence s : read.sentences()) {
                    int at = damaged.offsetByCodePoints(0, s.offset());
                    assertThat(damaged.startsWith(s.text(), at)).as("%s@%d", s.text(), at).isTrue();
                }
            }
        }
    }

    private static String damaged(String text, Random chance) {
        StringBuilder words = new StringBuilder(text);
        for (int i = 0; i < WOUNDS; i++) {
            int at = words.offsetByCodePoints(0, chance.nextInt(points(words)));
            String sign = String.valueOf(SIGNS.charAt(chance.nextInt(SIGNS.length())));
            switch (chance.nextInt(4)) {
                case 0 -> words.delete(at, words.offsetByCodePoints(at, 1));
                case 1 -> words.insert(at, sign);
                case 2 -> words.insert(at, sign.repeat(1 + chance.nextInt(25)));
                default -> words.insert(at, "😀");
            }
        }
        return words.toString();
    }

    private static int points(StringBuilder words) {
        return words.codePointCount(0, words.length());
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(AnyTextTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
