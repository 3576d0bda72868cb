package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import cn.duban.indicator.register.Level;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Numbers only a unit has (人口), beside those of its schools.
class RollUpUnitsTests {

    private static final String YEAR = "2026";

    private RollUpStage stage;

    @BeforeEach
    void two_districts_of_a_city_with_a_kindergarten_each() {
        stage = new RollUpStage().period(YEAR);
        stage.unit("9901", Level.CITY, null);
        stage.unit("990101", Level.DISTRICT, "9901");
        stage.unit("990102", Level.DISTRICT, "9901");
        stage.unit("99010201", Level.TOWN, "990102");
        stage.school("k1", 1, AProfile.kindergarten("99010101").profile());
        stage.school("k2", 1, AProfile.kindergarten("99010201").profile());
        stage.define(
                ADefinition.of("RATE", PeriodType.CALENDAR_YEAR, Finalizer.RATIO, "kids", "pop")
                        .reading("CARE", PeriodType.CALENDAR_YEAR, AsOf.SAME, "kids")
                        .readingUnits("PEOPLE", PeriodType.CALENDAR_YEAR, AsOf.SAME, "pop")
                        .definition());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_units_number_adds_to_the_unit_and_above_and_never_below() {
        kids(1, "k1", 300);
        kids(2, "k2", 100);
        people(3, "990101", 400);
        people(4, "990102", 200);

        assertThat(stage.line("RATE", "990101", YEAR)).isEqualTo("300/400 1/1 0.75");
        assertThat(stage.line("RATE", "990102", YEAR)).isEqualTo("100/200 1/1 0.5");
        assertThat(stage.line("RATE", "9901", YEAR)).isEqualTo("400/600 2/2 0.6666666667");
        assertThat(stage.line("RATE", "99010201", YEAR)).isEqualTo("100/- 1/1 -");
        assertThat(stage.line("RATE", "k2", YEAR)).isEqualTo("100/- 1/1 -");
        assertThat(stage.figure("RATE", "990101", YEAR).path("parent").asString())
                .isEqualTo("9901");
    }

    @Test
    void while_one_district_owes_its_number_the_city_has_no_rate() {
        kids(1, "k1", 300);
        kids(2, "k2", 100);
        people(3, "990101", 400);

        assertThat(stage.line("RATE", "990101", YEAR)).isEqualTo("300/400 1/1 0.75");
        assertThat(stage.line("RATE", "9901", YEAR)).isEqualTo("400/- 2/2 -");
        assertThat(stage.figure("RATE", "9901", YEAR).path("status").asString())
                .isEqualTo("PARTIAL");
        stage.withdraw(4, "990101", "PEOPLE", YEAR);
        assertThat(stage.line("RATE", "990101", YEAR)).isEqualTo("300/- 1/1 -");
    }

    @Test
    void a_correction_and_a_number_heard_before_its_unit_are_counted_once() {
        kids(1, "k1", 300);
        kids(2, "k2", 100);
        people(3, "990103", 1000);
        people(4, "990101", 410);
        people(5, "990101", 400);
        people(6, "990102", 200);
        assertThat(stage.line("RATE", "9901", YEAR)).isEqualTo("400/600 2/2 0.6666666667");

        stage.unit("990103", Level.DISTRICT, "9901");
        assertThat(stage.line("RATE", "9901", YEAR)).isEqualTo("400/1600 2/2 0.25");
        stage.unit("990103", 2, Level.DISTRICT, "9902");
        assertThat(stage.line("RATE", "9901", YEAR)).isEqualTo("400/600 2/2 0.6666666667");
    }

    @Test
    void where_only_units_are_asked_they_are_what_is_covered() {
        stage.define(
                ADefinition.of("POP", PeriodType.CALENDAR_YEAR, Finalizer.SUM, "pop")
                        .readingUnits("PEOPLE", PeriodType.CALENDAR_YEAR, AsOf.SAME, "pop")
                        .definition());
        people(1, "990101", 400);
        people(2, "99010201", 10);

        assertThat(stage.line("POP", "9901", YEAR)).isEqualTo("410/- 2/3 -");
        people(3, "990102", 200);
        assertThat(stage.line("POP", "9901", YEAR)).isEqualTo("610/- 3/3 610");
        assertThat(stage.figures()).doesNotContainKey("POP|k1|" + YEAR);
    }

    private void kids(int receipt, String school, int kids) {
        stage.push(receipt, school, "CARE", YEAR, Map.of("kids", kids));
    }

    private void people(int receipt, String unit, int people) {
        stage.push(receipt, unit, "PEOPLE", YEAR, Map.of("pop", people));
    }
}
