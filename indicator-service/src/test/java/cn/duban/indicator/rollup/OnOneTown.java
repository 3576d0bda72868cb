package cn.duban.indicator.rollup;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The year 2026 with two kindergartens of one town that report how many children they care for.
abstract class OnOneTown {

    static final String TOWN = "99010201";
    static final String CITY = "9901";

    RollUpStage stage;

    @BeforeEach
    void two_schools() {
        stage = new RollUpStage().period("2026");
        stage.school("k1", 1, AProfile.kindergarten(TOWN).profile());
        stage.school("k2", 1, AProfile.kindergarten(TOWN).profile());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    void push(int receipt, String school, String period, int kids) {
        stage.push(receipt, school, "CARE", period, Map.of("kids", kids));
    }
}
