package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.period.PeriodType;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// 一贯制 schools: one school, one row per 学段.
class RollUpStagesTests {

    private static final String YEAR = "2026-2027";
    private static final String CITY = "9901";

    private RollUpStage stage;

    @BeforeEach
    void a_nine_year_school_and_a_primary_school() {
        stage = new RollUpStage().period(YEAR);
        stage.school("n1", 1, AProfile.nineYears("99010201").profile());
        stage.school("p1", 1, AProfile.primary("99010201").profile());
        ADefinition pupils =
                ADefinition.of("PUPILS", PeriodType.SCHOOL_YEAR, Finalizer.SUM, "pupils")
                        .readingStages("COND", PeriodType.SCHOOL_YEAR, "pupils", "ok");
        ADefinition ok =
                ADefinition.of("OK", PeriodType.SCHOOL_YEAR, Finalizer.ALL_SCHOOLS, "ok", "1")
                        .readingStages("COND", PeriodType.SCHOOL_YEAR, "ok")
                        .booleans("ok");
        for (ADefinition each : new ADefinition[] {pupils, ok}) {
            stage.define(each.definition());
            stage.define(each.cut("PRIMARY").definition());
            stage.define(each.cut("JUNIOR").definition());
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void each_stage_counts_in_its_own_cut_and_both_in_the_whole() {
        row(1, "n1", "PRIMARY", 600, 1);
        row(2, "n1", "JUNIOR", 300, 1);
        row(3, "p1", "PRIMARY", 1000, 1);

        assertThat(stage.line("PUPILS", CITY, YEAR)).isEqualTo("1900/- 2/2 1900");
        assertThat(stage.line("PUPILS@PRIMARY", CITY, YEAR)).isEqualTo("1600/- 2/2 1600");
        assertThat(stage.line("PUPILS@JUNIOR", CITY, YEAR)).isEqualTo("300/- 1/1 300");
    }

    @Test
    void a_school_has_answered_when_every_stage_it_teaches_has() {
        row(1, "n1", "PRIMARY", 600, 1);

        assertThat(stage.line("PUPILS", "n1", YEAR)).isEqualTo("-/- 0/1 -");
        assertThat(stage.line("PUPILS@PRIMARY", "n1", YEAR)).isEqualTo("600/- 1/1 600");
        assertThat(stage.line("PUPILS@JUNIOR", "n1", YEAR)).isEqualTo("-/- 0/1 -");
    }

    @Test
    void a_school_is_one_school_and_in_order_when_every_stage_is() {
        row(1, "n1", "PRIMARY", 600, 1);
        row(2, "n1", "JUNIOR", 300, 0);
        row(3, "p1", "PRIMARY", 1000, 1);

        assertThat(stage.line("OK", CITY, YEAR)).isEqualTo("1/2 2/2 0.5");
        assertThat(stage.line("OK@PRIMARY", CITY, YEAR)).isEqualTo("2/2 2/2 1");
        assertThat(stage.line("OK@JUNIOR", CITY, YEAR)).isEqualTo("0/1 1/1 0");
    }

    @Test
    void a_school_of_one_stage_may_leave_it_out() {
        stage.push(1, "p1", "COND", YEAR, Map.of("pupils", 1000, "ok", 1));

        assertThat(stage.line("PUPILS", "p1", YEAR)).isEqualTo("1000/- 1/1 1000");
        assertThat(stage.line("PUPILS@PRIMARY", "p1", YEAR)).isEqualTo("1000/- 1/1 1000");
        row(2, "p1", "PRIMARY", 900, 1);
        assertThat(stage.line("PUPILS", "p1", YEAR)).isEqualTo("900/- 1/1 900");
    }

    @Test
    void a_school_that_loses_its_junior_stage_is_no_longer_asked_for_it() {
        row(1, "n1", "PRIMARY", 600, 1);
        row(2, "n1", "JUNIOR", 300, 1);
        stage.school("n1", 2, AProfile.primary("99010201").profile());

        assertThat(stage.line("PUPILS", "n1", YEAR)).isEqualTo("600/- 1/1 600");
        assertThat(stage.line("PUPILS@JUNIOR", CITY, YEAR)).isEqualTo("-/- 0/0 -");
    }

    private void row(int receipt, String school, String of, int pupils, int ok) {
        stage.pushStage(receipt, school, "COND", YEAR, of, Map.of("pupils", pupils, "ok", ok));
    }
}
