package cn.duban.plan.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/// A document read in the spring of 2026, and what is doubted of it.
final class Reading {
    static final LocalDate SPRING_2026 = LocalDate.of(2026, 3, 15);

    private Reading() {}

    static Extraction read(String text) {
        return new PlanIntake()
                .extract("计划.txt", text.getBytes(UTF_8), OptionalInt.empty(), SPRING_2026);
    }

    static List<String> doubts(String sentences) {
        Extraction read = read("示例区工作要点\n一、甲\n" + sentences + "\n");
        List<ProposedCommitment> found =
                new PlanIntake()
                        .extract(read.text(), OptionalInt.of(2026), SPRING_2026)
                        .commitments();
        assertThat(found).as(sentences).isNotEmpty();
        return found.stream().flatMap(c -> c.doubts().stream()).map(Doubt::sentence).toList();
    }
}
