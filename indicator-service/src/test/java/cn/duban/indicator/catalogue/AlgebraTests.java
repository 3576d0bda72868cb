package cn.duban.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// Whatever the finalizer, what schools add up to is a group: any order, any split over units, any
/// correction and its taking back give the same sums and the same figure.
class AlgebraTests {

    private static final int ROUNDS = 60;
    private static final int SCHOOLS = 40;

    private final Random dice = new Random(20260901);

    @ParameterizedTest
    @EnumSource(Finalizer.class)
    void sums_are_an_abelian_group(Finalizer finalizer) {
        for (int round = 0; round < ROUNDS; round++) {
            Sums a = school(finalizer);
            Sums b = school(finalizer);
            Sums c = school(finalizer);

            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(Sums.NONE)).isEqualTo(a);
            assertThat(a.minus(a)).isEqualTo(Sums.NONE);
            assertThat(a.plus(b).minus(b)).isEqualTo(a);
        }
    }

    @ParameterizedTest
    @EnumSource(Finalizer.class)
    void any_split_of_the_schools_over_towns_and_districts_gives_the_same_figure(
            Finalizer finalizer) {
        List<Sums> schools = schools(finalizer);
        Sums atOnce = total(schools);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(schools, dice);
            List<Sums> units = new ArrayList<>();
            int from = 0;
            while (from < schools.size()) {
                int to = Math.min(schools.size(), from + 1 + dice.nextInt(9));
                units.add(total(schools.subList(from, to)));
                from = to;
            }
            assertThat(total(units)).isEqualTo(atOnce);
            assertThat(value(finalizer, total(units))).isEqualTo(value(finalizer, atOnce));
        }
    }

    @ParameterizedTest
    @EnumSource(Finalizer.class)
    void corrections_and_moves_leave_nothing_behind(Finalizer finalizer) {
        List<Sums> schools = schools(finalizer);
        Sums running = total(schools);
        for (int round = 0; round < ROUNDS; round++) {
            int at = dice.nextInt(SCHOOLS);
            Sums corrected = school(finalizer);
            running = running.minus(schools.get(at)).plus(corrected);
            schools.set(at, corrected);
        }
        assertThat(running).isEqualTo(total(schools));
        assertThat(value(finalizer, running)).isEqualTo(value(finalizer, total(schools)));
        for (Sums school : schools) {
            running = running.minus(school);
        }
        assertThat(running).isEqualTo(Sums.NONE);
    }

    @ParameterizedTest
    @EnumSource(Finalizer.class)
    void sums_and_definitions_survive_being_written_down(Finalizer finalizer) {
        JsonMapper json = JsonMapper.builder().build();
        Sums sums = total(schools(finalizer));
        Definition definition = sample(finalizer).definition();

        assertThat(json.readValue(json.writeValueAsString(sums), Sums.class)).isEqualTo(sums);
        assertThat(json.readValue(json.writeValueAsString(definition), Definition.class))
                .isEqualTo(definition);
    }

    private static Object value(Finalizer finalizer, Sums sums) {
        return finalizer.value(sums, 100, parameters(finalizer));
    }

    private List<Sums> schools(Finalizer finalizer) {
        List<Sums> schools = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            schools.add(school(finalizer));
        }
        return schools;
    }

    private Sums school(Finalizer finalizer) {
        return sample(finalizer).formula().terms(answers(), Map.of());
    }

    private static Sample sample(Finalizer finalizer) {
        Sample sample = new Sample(finalizer).part("a.part").with(parameters(finalizer));
        return finalizer.method().whole() == Method.Whole.NONE ? sample : sample.whole("a.whole");
    }

    private Map<String, BigDecimal> answers() {
        return Map.of(
                "a.part",
                BigDecimal.valueOf(dice.nextInt(100_000), dice.nextInt(4)),
                "a.whole",
                BigDecimal.valueOf(dice.nextInt(900)),
                "a.ok",
                BigDecimal.valueOf(dice.nextInt(2)),
                "a.id",
                BigDecimal.valueOf(dice.nextInt(12)),
                "a.low",
                BigDecimal.valueOf(dice.nextInt(50)),
                "a.high",
                BigDecimal.valueOf(dice.nextInt(50)),
                Slots.DUE,
                BigDecimal.TEN);
    }

    private static Parameters parameters(Finalizer finalizer) {
        Parameters.Test test =
                new Parameters.Test("示例项", "a.part", "a.whole", new BigDecimal("4.2"), Map.of());
        List<BigDecimal> edges = List.of(BigDecimal.ZERO, new BigDecimal(60), new BigDecimal(100));
        return switch (finalizer) {
            case K_OF_N ->
                    new Parameters(
                            List.of(test),
                            1,
                            new BigDecimal("0.85"),
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null);
            case HISTOGRAM ->
                    new Parameters(
                            List.of(),
                            null,
                            null,
                            null,
                            edges,
                            List.of("a.low", "a.high"),
                            new BigDecimal("0.5"),
                            null,
                            null);
            case LAST, DISTINCT ->
                    new Parameters(
                            List.of(), null, null, "a.id", List.of(), List.of(), null, null, null);
            case MEAN_SD ->
                    new Parameters(
                            List.of(),
                            null,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            null,
                            null,
                            Parameters.Statistic.SD);
            default -> Parameters.NONE;
        };
    }

    private static Sums total(List<Sums> schools) {
        return schools.stream().reduce(Sums.NONE, Sums::plus);
    }
}
