package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Definition;
import cn.duban.indicator.register.Level;
import cn.duban.starter.test.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RollUpTopologyTests {

    private static final String SPRING = "2026-spring";
    private static final String AUTUMN = "2026-autumn";
    private static final String TOWN_A = "99010201";
    private static final String TOWN_B = "99010202";
    private static final String DISTRICT = "990102";
    private static final String CITY = "9901";

    private RollUpStage stage;

    @BeforeEach
    void a_spring_term_with_two_kindergartens_in_two_towns() {
        stage = new RollUpStage().catalogue().period(SPRING).period(AUTUMN);
        stage.school("k1", 1, AProfile.kindergarten(TOWN_A).profile());
        stage.school("k2", 1, AProfile.kindergarten(TOWN_B).ownership("PRIVATE").profile());
    }

    @AfterEach
    void close() {
        stage.close();
    }

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
    void the_same_receipt_heard_again_changes_nothing() {
        push(1, "k1", 300);
        stage.news();
        push(1, "k1", 300);

        assertThat(stage.news()).isEmpty();
    }

    @Test
    void an_older_receipt_that_arrives_late_is_not_taken() {
        push(5, "k1", 320);
        push(4, "k1", 300);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("320/- 1/2 320");
    }

    @Test
    void a_correction_replaces_and_does_not_add() {
        push(1, "k1", 300);
        push(2, "k1", 310);

        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("310/- 1/2 310");
    }

    @Test
    void a_withdrawn_row_leaves_the_school_expected_and_cannot_be_brought_back_by_an_older_one() {
        push(1, "k1", 300);
        stage.withdraw(3, "k1", "KINDERGARTEN", SPRING);
        push(2, "k1", 305);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/2 -");
        push(4, "k1", 306);
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("306/- 1/2 306");
    }

    @Test
    void a_school_that_moves_to_another_town_takes_its_numbers_along() {
        push(1, "k1", 300);
        stage.school("k1", 2, AProfile.kindergarten("99010101").profile());

        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/0 -");
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PRE.KIDS", "99010101", SPRING)).isEqualTo("300/- 1/1 300");
        assertThat(stage.line("PRE.KIDS", "990101", SPRING)).isEqualTo("300/- 1/1 300");
        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("300/- 1/2 300");
        assertThat(stage.figure("PRE.KIDS", "k1", SPRING).path("parent").asString())
                .isEqualTo("99010101");
    }

    @Test
    void a_kindergarten_that_becomes_inclusive_on_a_day_counts_from_that_day_only() {
        push(1, "k2", 100, SPRING);
        push(2, "k2", 100, AUTUMN);
        stage.school(
                "k2",
                2,
                AProfile.kindergarten(TOWN_B).ownership("PRIVATE").profile(),
                AProfile.kindergarten(TOWN_B)
                        .from("2026-09-01")
                        .ownership("INCLUSIVE_PRIVATE")
                        .profile());

        assertThat(stage.line("PRE.INCL", TOWN_B, SPRING)).isEqualTo("0/100 1/1 0");
        assertThat(stage.line("PRE.INCL", TOWN_B, AUTUMN)).isEqualTo("100/100 1/1 100");
        assertThat(stage.line("PRE.PUB", TOWN_B, AUTUMN)).isEqualTo("0/100 1/1 0");
    }

    @Test
    void a_school_closed_before_the_reference_day_neither_counts_nor_is_expected() {
        push(1, "k1", 300, SPRING);
        push(2, "k1", 300, AUTUMN);
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN_A).profile(),
                AProfile.kindergarten(TOWN_A).from("2026-07-01").closed().profile());

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("300/- 1/2 300");
        assertThat(stage.line("PRE.KIDS", DISTRICT, AUTUMN)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PRE.KIDS", TOWN_A, AUTUMN)).isEqualTo("-/- 0/0 -");
    }

    @Test
    void a_row_heard_before_its_school_counts_as_soon_as_the_school_is_known() {
        push(1, "k3", 50);
        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("-/- 0/2 -");
        stage.school("k3", 1, AProfile.kindergarten(TOWN_A).profile());

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("50/- 1/3 50");
    }

    @Test
    void an_older_state_of_a_school_that_arrives_late_is_not_taken() {
        stage.school("k1", 3, AProfile.kindergarten(TOWN_B).profile());
        stage.school("k1", 2, AProfile.kindergarten(TOWN_A).profile());

        assertThat(stage.line("PRE.KIDS", TOWN_B, SPRING)).isEqualTo("-/- 0/2 -");
        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/0 -");
    }

    @Test
    void a_school_directly_under_its_district_counts_there_and_above_without_a_town() {
        stage.school("k3", 1, AProfile.kindergarten(TOWN_A).underDistrict().profile());
        push(1, "k3", 70);

        assertThat(stage.line("PRE.KIDS", DISTRICT, SPRING)).isEqualTo("70/- 1/3 70");
        assertThat(stage.line("PRE.KIDS", CITY, SPRING)).isEqualTo("70/- 1/3 70");
        assertThat(stage.line("PRE.KIDS", TOWN_A, SPRING)).isEqualTo("-/- 0/1 -");
        assertThat(stage.figure("PRE.KIDS", "k3", SPRING).path("parent").asString())
                .isEqualTo(DISTRICT);
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
    void a_unit_that_reports_nothing_of_its_own_changes_no_figure() {
        stage.news();
        stage.unit(DISTRICT, Level.DISTRICT, CITY);

        assertThat(stage.news()).isEmpty();
    }

    private void push(int receipt, String school, int kids) {
        push(receipt, school, kids, SPRING);
    }

    private void push(int receipt, String school, int kids, String period) {
        stage.push(
                receipt,
                school,
                "KINDERGARTEN",
                period,
                Map.of("kid.enrolled", kids, "tea.full", 9));
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
