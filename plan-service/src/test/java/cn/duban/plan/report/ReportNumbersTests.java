package cn.duban.plan.report;

import static cn.duban.plan.report.ReportWords.numbers;
import static cn.duban.plan.report.ReportWords.pieces;
import static cn.duban.plan.report.ReportWords.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.duban.plan.binding.Atom;
import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.BoundFigure.Role;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every number of a report has a fact behind it, and is printed one way.
class ReportNumbersTests {
    private static final String COVERAGE = "P2026-990102-1-1";
    private static final String ROOMS = "P2026-990102-1-2";

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void no_number_stands_in_a_report_without_a_fact_or_a_source(ReportKind kind) {
        for (long seed = 1; seed <= 50; seed++) {
            Report report = Report.on(SampleMaterial.random(kind, 8, seed));
            assertThat(
                            pieces(report)
                                    .filter(Piece.Words.class::isInstance)
                                    .flatMap(w -> Atoms.quantities(w.shown()).stream())
                                    .filter(a -> a.sort() == Atom.Sort.NUMBER))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void every_number_is_the_one_the_light_was_derived_from() {
        Report report = Report.on(SampleMaterial.of(ReportKind.YEAR));
        assertThat(numbers(report, COVERAGE))
                .extracting(Piece.Number::role, Piece.Number::shown, Piece.Number::value)
                .contains(
                        tuple(Role.VALUE, "91.996", "91.9963"),
                        tuple(Role.TARGET, "92", "92"),
                        tuple(Role.APPLICABLE, "20", "20"),
                        tuple(Role.REPORTED, "18", "18"),
                        tuple(Role.YEAR_BEFORE, "90.12", "90.12"),
                        tuple(Role.DERIVED, "1.876", "1.876"));
        assertThat(numbers(report, COVERAGE))
                .filteredOn(n -> n.role() == Role.YEAR_BEFORE)
                .allSatisfy(n -> assertThat(n.figure()).isEqualTo("PRE.INCL|990102|2025-autumn"));
        assertThat(numbers(report, ROOMS))
                .extracting(Piece.Number::shown)
                .contains("111", "118", "7")
                .doesNotContain("5621");
    }

    @Test
    void a_difference_is_that_of_the_two_numbers_beside_it_and_nothing_is_said_twice() {
        int compared = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Report report = Report.on(SampleMaterial.random(ReportKind.YEAR, 12, seed));
            for (Report.Row row : report.annex()) {
                List<Piece.Number> said = numbers(report, row.commitment());
                for (int i = 0; i + 1 < said.size(); i++) {
                    boolean rise = said.get(i + 1).role() == Role.DERIVED;
                    if (said.get(i).role() == Role.YEAR_BEFORE && rise) {
                        BigDecimal now = new BigDecimal(row.value().getFirst().shown());
                        BigDecimal then = new BigDecimal(said.get(i).shown());
                        assertThat(new BigDecimal(said.get(i + 1).shown()))
                                .isEqualByComparingTo(now.subtract(then).abs());
                        compared++;
                    }
                }
            }
            assertThat(text(report)).doesNotContainPattern("期限2026年\\d+月\\d+日[^。]*期限为");
        }
        assertThat(compared).isPositive();
    }

    @Test
    void one_quantity_is_printed_in_one_precision() {
        Material m = SampleMaterial.ofMoney();
        String text = text(Report.on(m));
        assertThat(text).contains("生均公用经费2651元").doesNotContain("2650.95");
        assertThat(Report.on(m).annex().getFirst().value().getFirst().shown()).isEqualTo("2651");
    }
}
