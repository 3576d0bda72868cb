package cn.duban.plan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.intake.Extraction;
import cn.duban.plan.intake.PlanIntake;
import cn.duban.plan.intake.ProposedCommitment;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FinishedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @Test
    void a_count_and_the_day_it_is_finished_are_one_commitment_with_the_words_of_both() {
        var one = folded("新建公办幼儿园2所，11月底前建成开园。");
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().text()).isEqualTo("新建公办幼儿园2所，11月底前建成开园");
        assertThat(one.getFirst().measure().value()).isEqualByComparingTo("2");
        assertThat(day(one.getFirst())).isEqualTo("2026-11-30");
    }

    @Test
    void each_of_several_counts_is_finished_by_that_day_and_keeps_its_own_words() {
        var both = folded("新建小学2所、幼儿园3所，8月底前建成投用。");
        assertThat(both).extracting(FinishedTests::day).containsExactly("2026-08-31", "2026-08-31");
        assertThat(both.getFirst().text()).doesNotContain("8月底");
        assertThat(both.getLast().text()).endsWith("8月底前建成投用");
    }

    @Test
    void a_count_of_an_earlier_sentence_is_left_alone() {
        var read = folded("培训校长120名。新建公办幼儿园2所，11月底前建成开园。召开推进会2次。");
        assertThat(read).extracting(FinishedTests::day).containsExactly("-", "2026-11-30", "-");
    }

    @Test
    void a_milestone_that_finishes_nothing_stays() {
        var read = folded("新建公办幼儿园2所，11月底前召开现场推进会。");
        assertThat(read).extracting(FinishedTests::day).containsExactly("-", "2026-11-30");
    }

    private static String day(ProposedCommitment one) {
        return one.deadline().map(due -> due.notation()).orElse("-");
    }

    private static List<ProposedCommitment> folded(String sentences) {
        Extraction read =
                new PlanIntake()
                        .extract(
                                "示例区2026年教育工作要点\n一、基本建设\n" + sentences,
                                OptionalInt.of(2026),
                                TODAY);
        return Finished.folded(read.commitments(), read.text());
    }
}
