package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.register.Profile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold whatever way the schools lie and the rows come.
class RollUpAlgebraTests {

    private static final String YEAR = "2026-2027";
    private static final String CITY = "9901";
    private static final int[][] FIVE = {{45, 279}, {37, 137}, {89, 935}, {76, 160}, {55, 402}};
    private static final MathContext PLAIN = new MathContext(40);

    @Test
    void the_worked_example_gives_its_printed_variation_and_removing_a_school_recomputes_it() {
        try (RollUpStage stage = variation()) {
            for (int i = 0; i < FIVE.length; i++) {
                school(stage, i, 1, "99010201");
                books(stage, i + 1, i, FIVE[i]);
            }
            assertThat(cv(stage, CITY)).startsWith("0.515257");

            stage.school("s2", 2, AProfile.primary("99010201").closed().profile());
            List<int[]> four = new ArrayList<>(List.of(FIVE));
            four.remove(2);
            assertThat(cv(stage, CITY)).isEqualTo(byHand(four));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261123})
    void any_split_of_the_schools_over_units_leaves_the_variation_of_the_city_as_it_is(long seed) {
        Random random = new Random(seed);
        List<int[]> schools = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            schools.add(new int[] {1 + random.nextInt(900), random.nextInt(5000)});
        }
        String expected = byHand(schools);
        for (int split = 0; split < 3; split++) {
            try (RollUpStage stage = variation()) {
                List<Integer> order = new ArrayList<>();
                for (int i = 0; i < schools.size(); i++) {
                    school(stage, i, 1, anyTown(random));
                    order.add(i);
                }
                Collections.shuffle(order, random);
                order.forEach(i -> books(stage, i + 1, i, schools.get(i)));
                assertThat(cv(stage, CITY)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 99})
    void schools_that_move_away_and_come_back_leave_every_figure_as_it_was(long seed) {
        Random random = new Random(seed);
        try (RollUpStage stage = variation()) {
            for (int i = 0; i < 20; i++) {
                school(stage, i, 1, "99010201");
                books(stage, i + 1, i, new int[] {1 + random.nextInt(90), random.nextInt(500)});
            }
            String district = stage.line("CV", "990102", YEAR);
            String town = stage.line("CV", "99010201", YEAR);
            for (int move = 2; move < 6; move++) {
                for (int i = 0; i < 20; i++) {
                    school(stage, i, move, anyTown(random));
                }
            }
            for (int i = 0; i < 20; i++) {
                school(stage, i, 9, "99010201");
            }
            assertThat(stage.line("CV", "990102", YEAR)).isEqualTo(district);
            assertThat(stage.line("CV", "99010201", YEAR)).isEqualTo(town);
            assertThat(stage.line("CV", "990103", YEAR)).contains(" 0/0 ");
        }
    }

    @Test
    void one_missing_school_of_118_keeps_a_universal_figure_from_being_complete() {
        try (RollUpStage stage = new RollUpStage().period(YEAR)) {
            stage.define(
                    ADefinition.of("ALL", PeriodType.SCHOOL_YEAR, Finalizer.ALL_SCHOOLS, "ok", "1")
                            .reading("DUTY", PeriodType.SCHOOL_YEAR, AsOf.SAME, "ok")
                            .booleans("ok")
                            .definition());
            for (int i = 0; i < 118; i++) {
                school(stage, i, 1, "99010201");
                if (i < 117) {
                    stage.push(i + 1, "s" + i, "DUTY", YEAR, Map.of("ok", 1));
                }
            }
            assertThat(stage.line("ALL", CITY, YEAR)).isEqualTo("117/117 117/118 1");
            assertThat(status(stage)).isEqualTo("PARTIAL");

            stage.push(118, "s117", "DUTY", YEAR, Map.of("ok", 1));
            assertThat(status(stage)).isEqualTo("COMPLETE");
        }
    }

    private static String status(RollUpStage stage) {
        return stage.figure("ALL", CITY, YEAR).path("status").asString();
    }

    private static RollUpStage variation() {
        RollUpStage stage = new RollUpStage().period(YEAR);
        stage.define(
                ADefinition.of("CV", PeriodType.SCHOOL_YEAR, Finalizer.CV, "books", "pupils")
                        .reading("COND", PeriodType.SCHOOL_YEAR, AsOf.SAME, "books", "pupils")
                        .definition());
        return stage;
    }

    private static void school(RollUpStage stage, int i, long version, String town) {
        Profile profile = AProfile.primary(town).profile();
        stage.school("s" + i, version, profile);
    }

    private static void books(RollUpStage stage, int receipt, int i, int[] pupilsAndBooks) {
        stage.push(
                receipt,
                "s" + i,
                "COND",
                YEAR,
                Map.of("pupils", pupilsAndBooks[0], "books", pupilsAndBooks[1]));
    }

    private static String anyTown(Random random) {
        return "9901%02d%02d".formatted(1 + random.nextInt(4), 1 + random.nextInt(3));
    }

    private static String cv(RollUpStage stage, String unit) {
        return stage.figure("CV", unit, YEAR).path("value").asString();
    }

    /// sqrt(Σp(b/p − B/P)²/P) ÷ (B/P), straight from the definition, to ten digits.
    private static String byHand(List<int[]> schools) {
        BigDecimal pupils = BigDecimal.ZERO;
        BigDecimal books = BigDecimal.ZERO;
        for (int[] school : schools) {
            pupils = pupils.add(BigDecimal.valueOf(school[0]));
            books = books.add(BigDecimal.valueOf(school[1]));
        }
        BigDecimal mean = books.divide(pupils, PLAIN);
        BigDecimal spread = BigDecimal.ZERO;
        for (int[] school : schools) {
            BigDecimal p = BigDecimal.valueOf(school[0]);
            BigDecimal off = BigDecimal.valueOf(school[1]).divide(p, PLAIN).subtract(mean, PLAIN);
            spread = spread.add(p.multiply(off.pow(2, PLAIN), PLAIN));
        }
        return spread.divide(pupils, PLAIN)
                .sqrt(PLAIN)
                .divide(mean, PLAIN)
                .setScale(10, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
