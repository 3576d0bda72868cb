package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Answers.by;
import static cn.duban.indicator.catalogue.Answers.numbered;
import static cn.duban.indicator.catalogue.Answers.total;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 计数 — how many schools, how many different ones, and what was said last.
class CountingTests {

    @ParameterizedTest
    @CsvSource({"4", "5", "6", "7"})
    void schools_visited_are_counted_one_by_one(int visited) {
        Formula count = new Sample(Finalizer.COUNT_IF).when("a.ok").formula();
        Sums sums = total(IntStream.range(0, 20).mapToObj(i -> ok(count, i < visited)).toList());

        assertThat(Finalizer.COUNT_IF.value(sums, 1).orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(visited));
    }

    @Test
    void the_last_answer_is_the_newest_even_if_it_is_zero() {
        Formula last = new Sample(Finalizer.LAST).part("a.part").with(by("a.id")).formula();
        Sums march = last.terms(numbered(70, 202603), Map.of());
        Sums september = last.terms(numbered(0, 202609), Map.of());

        assertThat(Finalizer.LAST.value(march.plus(september), 1).orElseThrow())
                .isEqualByComparingTo("0");
        assertThat(Finalizer.LAST.value(march.plus(september).minus(september), 1).orElseThrow())
                .isEqualByComparingTo("70");
    }

    @Test
    void an_id_reported_twice_is_one_until_both_are_taken_back() {
        Formula distinct = new Sample(Finalizer.DISTINCT).with(by("a.id")).formula();
        Sums seven = distinct.terms(numbered(0, 7), Map.of());
        Sums both = seven.plus(seven).plus(distinct.terms(numbered(0, 8), Map.of()));

        assertThat(Finalizer.DISTINCT.value(both, 1).orElseThrow()).isEqualByComparingTo("2");
        assertThat(Finalizer.DISTINCT.value(both.minus(seven), 1).orElseThrow())
                .isEqualByComparingTo("2");
        assertThat(Finalizer.DISTINCT.value(both.minus(seven).minus(seven), 1).orElseThrow())
                .isEqualByComparingTo("1");
    }

    @Test
    void schools_are_told_apart_by_their_code() {
        Formula schools =
                new Sample(Finalizer.DISTINCT).when("a.ok").with(by("school.code")).formula();
        Map<String, BigDecimal> yes = Map.of("a.ok", BigDecimal.ONE);
        Sums sums =
                schools.terms(yes, Map.of("school.code", "2199000001"))
                        .plus(schools.terms(yes, Map.of("school.code", "2199000001")))
                        .plus(schools.terms(Map.of(), Map.of("school.code", "2199000002")));

        assertThat(Finalizer.DISTINCT.value(sums, 1).orElseThrow()).isEqualByComparingTo("1");
    }

    private static Sums ok(Formula formula, boolean yes) {
        return formula.terms(Map.of("a.ok", yes ? BigDecimal.ONE : BigDecimal.ZERO), Map.of());
    }
}
