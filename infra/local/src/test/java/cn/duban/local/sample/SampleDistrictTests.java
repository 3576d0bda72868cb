package cn.duban.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.client.Row;
import cn.duban.local.client.UnitRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The district must turn the lights it is said to turn, on every day of a year.
class SampleDistrictTests {
    private final SampleDistrict district = SampleDistrict.load();
    private final SamplePeriods periods = SamplePeriods.on(LocalDate.of(2026, 11, 23));
    private final SampleNumbers numbers = new SampleNumbers(periods);

    @Test
    void sixty_schools_of_four_kinds_lie_in_registered_units() {
        Set<String> units =
                district.units().stream().map(UnitRow::unit).collect(Collectors.toSet());
        assertThat(district.schools()).hasSize(60).allMatch(s -> units.contains(s.unit()));
        assertThat(codes(SampleSchool::kind)).containsExactlyInAnyOrder("111", "211", "311", "312");
        assertThat(codes(SampleSchool::code))
                .hasSize(60)
                .allMatch(c -> c.matches("\\d{2}99\\d{6}"));
        assertThat(codes(SampleSchool::name)).hasSize(60).allMatch(n -> n.startsWith("示例区"));
        assertThat(district.biggest().unit()).isEqualTo(SampleDistrict.DISTRICT);
    }

    @Test
    void the_wrong_column_turns_the_pass_rate_red_and_the_correction_green() {
        List<Row> right = rows(s -> !s.isKindergarten(), numbers::fitness);
        List<Row> wrong =
                rows(
                        s -> !s.isKindergarten(),
                        s ->
                                s.equals(district.biggest())
                                        ? numbers.fitnessInTheWrongColumn(s)
                                        : numbers.fitness(s));
        assertThat(passRate(right)).isGreaterThan(95);
        assertThat(passRate(wrong)).isLessThan(95 * 0.95);
    }

    @Test
    void the_recognised_kindergarten_carries_the_coverage_over_ninety_percent() {
        double all = children(_ -> true);
        double inclusive = children(s -> !s.ownership().equals("PRIVATE"));
        double more = district.becomingInclusive().pupils();
        assertThat(inclusive / all * 100).isLessThan(90 * 0.95);
        assertThat((inclusive + more) / all * 100).isGreaterThan(90);
    }

    @Test
    void myopia_falls_by_less_than_the_promised_percentage_point() {
        double now = share(rows(s -> !s.isKindergarten(), s -> numbers.vision(s, false)));
        double before = share(rows(s -> !s.isKindergarten(), s -> numbers.vision(s, true)));
        assertThat(before - now).isBetween(0.1, 0.9);
    }

    @Test
    void fitness_counts_add_up_in_every_school() {
        assertThat(rows(s -> !s.isKindergarten(), numbers::fitness))
                .allSatisfy(row ->
                        assertThat(
                                        sum(List.of(row), "fit.excellent", "fit.good")
                                                + sum(List.of(row), "fit.pass", "fit.fail"))
                                .isEqualTo(sum(List.of(row), "fit.tested")));
    }

    @Test
    void the_current_term_is_the_latest_whose_reference_day_has_come() {
        assertThat(SamplePeriods.on(LocalDate.of(2027, 1, 10)).term()).isEqualTo("2026-autumn");
        assertThat(SamplePeriods.on(LocalDate.of(2027, 3, 1)).term()).isEqualTo("2027-spring");
        assertThat(SamplePeriods.on(LocalDate.of(2027, 8, 31)).schoolYear()).isEqualTo("2026-2027");
        assertThat(SamplePeriods.on(LocalDate.of(2027, 9, 1)).schoolYear()).isEqualTo("2027-2028");
    }

    private double children(Predicate<SampleSchool> which) {
        return district.kindergartens().stream().filter(which).mapToInt(SampleSchool::pupils).sum();
    }

    private static double passRate(List<Row> rows) {
        long passed = sum(rows, "fit.excellent", "fit.good") + sum(rows, "fit.pass");
        return 100.0 * passed / sum(rows, "fit.tested");
    }

    private static double share(List<Row> rows) {
        return 100.0 * sum(rows, "vis.myopia") / sum(rows, "vis.screened");
    }

    private static long sum(List<Row> rows, String... elements) {
        return rows.stream()
                .flatMap(row -> List.of(elements).stream().map(row.values()::get))
                .mapToLong(value -> Long.parseLong(String.valueOf(value)))
                .sum();
    }

    private List<Row> rows(Predicate<SampleSchool> which, Function<SampleSchool, Row> row) {
        return district.schools().stream().filter(which).map(row).toList();
    }

    private Set<String> codes(Function<SampleSchool, String> what) {
        return district.schools().stream().map(what).collect(Collectors.toSet());
    }
}
