package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/// Two towns with a school each, both of which have reported and may be re-checked.
abstract class OnRechecked {

    static final String YEAR = "2026";
    static final String CITY = "9901";
    static final List<String> NONE = List.of();

    RollUpStage stage;

    @BeforeEach
    void two_towns_with_a_school_each() {
        stage = new RollUpStage().period(YEAR);
        register(stage);
        push(1, "k1", 300, 10);
        push(2, "k2", 100, 5);
    }

    static void register(RollUpStage stage) {
        stage.school("k1", 1, AProfile.kindergarten("99010101").profile());
        stage.school("k2", 1, AProfile.kindergarten("99010201").profile());
        stage.define(
                ADefinition.of("RATE", PeriodType.CALENDAR_YEAR, Finalizer.RATIO, "kids", "rooms")
                        .reading("CARE", PeriodType.CALENDAR_YEAR, AsOf.SAME, "kids", "rooms")
                        .definition());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    void push(int receipt, String school, int kids, int rooms) {
        stage.push(receipt, school, "CARE", YEAR, Map.of("kids", kids, "rooms", rooms));
    }

    void recheck(int minute, String school, List<String> agreed, List<String> differed) {
        stage.recheck(minute, school, "CARE", YEAR, agreed, differed);
    }

    /// `结论 不符/复核`.
    String trust(String unit) {
        JsonNode trust = stage.figure("RATE", unit, YEAR).path("trust");
        return trust.path("mark").asString("-")
                + " "
                + trust.path("wrong").asString("-")
                + "/"
                + trust.path("checked").asString("-");
    }
}
