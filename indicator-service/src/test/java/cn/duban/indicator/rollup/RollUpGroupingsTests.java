package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 集团, 学区, 城乡, 办别: groupings beside the tree, and schools that merge and split.
class RollUpGroupingsTests {

    private static final String SPRING = "2026-spring";
    private static final String AUTUMN = "2026-autumn";
    private static final String TOWN = "99010201";

    private RollUpStage stage;

    @BeforeEach
    void three_kindergartens_in_overlapping_groups() {
        stage = new RollUpStage().only("PRE.KIDS").period(SPRING).period(AUTUMN);
        stage.school("k1", 1, AProfile.kindergarten(TOWN).groups("JT-01", "XQ-01").profile());
        stage.school("k2", 1, AProfile.kindergarten(TOWN).groups("JT-01").area("210").profile());
        stage.school(
                "k3",
                1,
                AProfile.kindergarten("99010101").groups("JT-01").ownership("PRIVATE").profile());
        for (String period : new String[] {SPRING, AUTUMN}) {
            push(1, "k1", period, 100);
            push(2, "k2", period, 20);
            push(3, "k3", period, 3);
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void each_grouping_has_its_own_sum_whatever_the_others_have() {
        assertThat(kids("JT-01", SPRING)).isEqualTo("123/- 3/3 123");
        assertThat(kids("XQ-01", SPRING)).isEqualTo("100/- 1/1 100");
        assertThat(kids("990102~城区", SPRING)).isEqualTo("100/- 1/1 100");
        assertThat(kids("990102~乡村", SPRING)).isEqualTo("20/- 1/1 20");
        assertThat(kids("990102~公办", SPRING)).isEqualTo("120/- 2/2 120");
        assertThat(kids("990101~民办", SPRING)).isEqualTo("3/- 1/1 3");
        assertThat(kids("990102", SPRING)).isEqualTo("120/- 2/2 120");
    }

    @Test
    void a_derived_grouping_belongs_to_its_district_and_a_registered_one_is_left_to_the_register() {
        assertThat(stage.figure("PRE.KIDS", "990102~城区", SPRING).path("parent").asString())
                .isEqualTo("990102");
        assertThat(stage.figure("PRE.KIDS", "JT-01", SPRING).has("parent")).isFalse();
        assertThat(stage.figure("PRE.KIDS", "JT-01", SPRING).path("level").asString())
                .isEqualTo("GROUPING");
        assertThat(stage.figure("PRE.KIDS", "9901", SPRING).has("parent")).isFalse();
    }

    @Test
    void a_school_that_joins_another_group_on_a_day_counts_there_from_that_day_only() {
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).groups("JT-01", "XQ-01").profile(),
                AProfile.kindergarten(TOWN).from("2026-09-01").groups("XQ-02").profile());

        assertThat(kids("JT-01", SPRING)).isEqualTo("123/- 3/3 123");
        assertThat(kids("JT-01", AUTUMN)).isEqualTo("23/- 2/2 23");
        assertThat(kids("XQ-01", AUTUMN)).isEqualTo("-/- 0/0 -");
        assertThat(kids("XQ-02", AUTUMN)).isEqualTo("100/- 1/1 100");
        assertThat(kids(TOWN, AUTUMN)).isEqualTo("120/- 2/2 120");
    }

    @Test
    void a_school_reclassified_as_private_changes_groups_from_that_day_only() {
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten(TOWN).from("2026-09-01").ownership("PRIVATE").profile());

        assertThat(kids("990102~公办", SPRING)).isEqualTo("120/- 2/2 120");
        assertThat(kids("990102~公办", AUTUMN)).isEqualTo("20/- 1/1 20");
        assertThat(kids("990102~民办", AUTUMN)).isEqualTo("100/- 1/1 100");
    }

    @Test
    void two_schools_that_merge_close_and_their_successor_opens_from_that_day() {
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten(TOWN).from("2026-07-01").closed().profile());
        stage.school(
                "k2",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten(TOWN).from("2026-07-01").closed().profile());
        stage.school("k9", 1, AProfile.kindergarten(TOWN).from("2026-07-01").profile());

        assertThat(kids(TOWN, SPRING)).isEqualTo("120/- 2/2 120");
        assertThat(kids(TOWN, AUTUMN)).isEqualTo("-/- 0/1 -");
        push(9, "k9", AUTUMN, 118);
        assertThat(kids(TOWN, AUTUMN)).isEqualTo("118/- 1/1 118");
        assertThat(kids("9901", AUTUMN)).isEqualTo("121/- 2/2 121");
    }

    @Test
    void a_school_that_is_split_keeps_its_past_and_its_parts_begin() {
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten(TOWN).from("2026-08-15").closed().profile());
        stage.school("k7", 1, AProfile.kindergarten(TOWN).from("2026-08-15").profile());
        stage.school("k8", 1, AProfile.kindergarten("99010101").from("2026-08-15").profile());
        push(7, "k7", AUTUMN, 60);
        push(8, "k8", AUTUMN, 41);

        assertThat(kids(TOWN, SPRING)).isEqualTo("120/- 2/2 120");
        assertThat(kids(TOWN, AUTUMN)).isEqualTo("80/- 2/2 80");
        assertThat(kids("99010101", AUTUMN)).isEqualTo("44/- 2/2 44");
    }

    @Test
    void a_late_correction_of_a_closed_school_still_counts_where_it_was() {
        stage.school(
                "k1",
                2,
                AProfile.kindergarten(TOWN).profile(),
                AProfile.kindergarten(TOWN).from("2026-07-01").closed().profile());
        push(9, "k1", SPRING, 101);

        assertThat(kids(TOWN, SPRING)).isEqualTo("121/- 2/2 121");
        assertThat(kids(TOWN, AUTUMN)).isEqualTo("20/- 1/1 20");
    }

    private String kids(String unit, String period) {
        return stage.line("PRE.KIDS", unit, period);
    }

    private void push(int receipt, String school, String period, int kids) {
        stage.push(
                receipt,
                school,
                "KINDERGARTEN",
                period,
                Map.of("kid.enrolled", kids, "tea.full", 9));
    }
}
