package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.register.Level;
import cn.duban.starter.test.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From a row to the figure of every level, with its coverage, version and trace.
class RollUpTopologyTests extends OnTwoTowns {

    @Test
    void a_row_reaches_every_level_with_its_parts() {
        push(1, "k1", 300);
        push(2, "k2", 100);

        assertThat(stage.line("PRE.INCL", "k1", SPRING)).isEqualTo("300/300 1/1 100");
        assertThat(stage.line("PRE.INCL", TOWN_A, SPRING)).isEqualTo("300/300 1/1 100");
        assertThat(stage.line("PRE.INCL", TOWN_B, SPRING)).isEqualTo("0/100 1/1 0");
        assertThat(stage.line("PRE.INCL", DISTRICT, SPRING)).isEqualTo("300/400 2/2 75");
        assertThat(stage.line("PRE.INCL", CITY, SPRING)).isEqualTo("300/400 2/2 75");
        JsonNode district = stage.figure("PRE.INCL", DISTRICT, SPRING);
        assertThat(district.path("level").asString()).isEqualTo("DISTRICT");
        assertThat(district.path("parent").asString()).isEqualTo(CITY);
        assertThat(district.path("status").asString()).isEqualTo("COMPLETE");
        assertThat(district.path("asOf").asString()).isEqualTo("2026-11-01T08:02:00+08:00");
        assertThat(stage.figure("PRE.INCL", CITY, SPRING).has("parent")).isFalse();
    }

    @Test
    void a_school_that_has_not_reported_is_expected_and_the_figure_is_partial() {
        assertThat(stage.line("PRE.INCL", DISTRICT, SPRING)).isEqualTo("-/- 0/2 -");
        push(1, "k1", 300);

        assertThat(stage.line("PRE.INCL", DISTRICT, SPRING)).isEqualTo("300/300 1/2 100");
        assertThat(stage.figure("PRE.INCL", DISTRICT, SPRING).path("status").asString())
                .isEqualTo("PARTIAL");
        assertThat(stage.figure("PRE.INCL", "k2", SPRING).path("status").asString())
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void a_changed_formula_takes_back_the_old_terms_and_says_its_version() {
        push(1, "k1", 300);
        push(2, "k2", 100);
        stage.define(doubled(2));
        stage.define(doubled(1));

        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("800/- 2/2 800");
        assertThat(stage.figure("PRE.KIDS", CITY, SPRING).path("definition").asInt()).isEqualTo(2);
    }

    @Test
    void schools_are_asked_only_what_concerns_their_kind() {
        stage.school("p1", 1, AProfile.primary(TOWN_A).profile());

        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("VIS.MYOPIA", TOWN_A, SPRING)).isEqualTo("-/- 0/1 -");
    }

    @Test
    void all_schools_is_a_share_of_those_that_reported_and_the_missing_one_shows() {
        for (String school : List.of("p1", "p2", "p3")) {
            stage.school(school, 1, AProfile.primary(TOWN_A).profile());
        }
        burden(1, "p1", 1);
        burden(2, "p2", 1);

        assertThat(stage.line("HW.OK", DISTRICT, SPRING)).isEqualTo("2/2 2/3 100");
        burden(3, "p3", 0);
        assertThat(stage.line("HW.OK", DISTRICT, SPRING)).isEqualTo("2/3 3/3 66.6666666667");
    }

    @Test
    void versions_only_rise_and_stand_behind_their_epoch() {
        for (int receipt = 1; receipt < 6; receipt++) {
            push(receipt, "k1", 300 + receipt % 2);
        }
        long last = 0;
        for (JsonNode figure : stage.news()) {
            if (figure.path("subject").asString().equals("PRE.KIDS|" + CITY + "|" + SPRING)) {
                assertThat(figure.path("version").asLong()).isGreaterThan(Math.max(last, 3L << 40));
                last = figure.path("version").asLong();
            }
        }
        assertThat(last).isPositive();
    }

    @Test
    void every_published_figure_keeps_the_contract_and_carries_the_trace_of_its_cause() {
        push(1, "k1", 300);
        List<JsonNode> published = stage.news();

        assertThat(published).isNotEmpty();
        published.forEach(figure ->
                Contracts.assertFollows(
                        "duban.indicator.figures",
                        "indicator.figure-changed.v1",
                        figure.toString()));
        assertThat(stage.event("PRE.KIDS", CITY, SPRING).path("traceparent").asString())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_unit_changes_no_figure_that_asks_nothing_of_units() {
        try (RollUpStage schoolsOnly = new RollUpStage().only("PRE.KIDS").period(SPRING)) {
            schoolsOnly.school("k1", 1, AProfile.kindergarten(TOWN_A).profile());
            schoolsOnly.forget();
            schoolsOnly.unit(DISTRICT, Level.DISTRICT, CITY);

            assertThat(schoolsOnly.news()).isEmpty();
        }
    }

    private void burden(int receipt, String school, int ok) {
        stage.push(receipt, school, "BURDEN", SPRING, Map.of("hw.ok", ok, "asv.offer", 1));
    }

    private static Definition doubled(int version) {
        Definition known = Catalogue.builtIn().indicator("PRE.KIDS").orElseThrow().definition();
        return new Definition(
                known.indicator(),
                version,
                known.form(),
                known.periodType(),
                known.kinds(),
                known.finalizer(),
                known.factor(),
                version + " * kid.enrolled",
                known.whole(),
                known.when(),
                known.elements(),
                known.inputs(),
                known.parameters(),
                known.cut(),
                known.until());
    }
}
