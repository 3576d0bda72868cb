package cn.duban.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.benchmarks.Asking.Answers;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryBenchTests {

    @Test
    void one_line_tells_both_and_how_many_times_as_long_the_second_takes() {
        assertThat(QueryBench.told(answers(0, 10, 40), answers(1, 30, 60)).line())
                .isEqualTo(
                        "{\"bench\":\"query\",\"value\":40.00,\"unit\":\"ms\",\"aim\":50,\"p50\":10.00,"
                                + "\"p95\":40.00,\"p99\":40.00,\"max\":40.00,\"n\":2,"
                                + "\"p95_by_kind\":{\"figure\":10.00,\"children\":40.00,\"series\":0.00,"
                                + "\"ranking\":0.00,\"lineage\":0.00},\"p95_under_import\":60.00,"
                                + "\"times_alone\":1.50,\"aim_times\":2,\"n_under_import\":2,\"failed\":1}");
    }

    @Test
    void without_an_answer_there_is_nothing_to_tell() {
        assertThatThrownBy(() -> QueryBench.told(answers(4), answers(0, 10)))
                .hasMessageContaining("no query was answered");
    }

    @Test
    void only_indicators_with_a_figure_are_asked_for_in_five_ways() {
        QueryMix mix =
                QueryMix.answered(
                        List.of("2025-2026"),
                        List.of("99110101"),
                        path -> path.equals("/figures/FIT.PASS/99110101/2025-2026") ? 200 : 404);
        Random random = new Random(1);
        assertThat(IntStream.range(0, 5).mapToObj(i -> mix.path(i, random)))
                .containsExactly(
                        "/figures/FIT.PASS/99110101/2025-2026",
                        "/figures?indicator=FIT.PASS&unit=99110101&period=2025-2026&children=true",
                        "/figures/series?indicator=FIT.PASS&unit=99110101",
                        "/figures/ranking?indicator=FIT.PASS&unit=99110101&period=2025-2026",
                        "/figures/FIT.PASS/99110101/2025-2026/lineage");
    }

    private static Answers answers(int failed, int... millis) {
        Answers answers = new Answers();
        IntStream.range(0, millis.length).forEach(i -> answers.add(i, millis[i] * 1_000_000L));
        answers.failed().set(failed);
        return answers;
    }
}
