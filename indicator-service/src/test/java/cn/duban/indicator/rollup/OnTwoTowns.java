package cn.duban.indicator.rollup;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A spring and an autumn term with a kindergarten in each of two towns.
abstract class OnTwoTowns {

    static final String SPRING = "2026-spring";
    static final String AUTUMN = "2026-autumn";
    static final String TOWN_A = "99010201";
    static final String TOWN_B = "99010202";
    static final String DISTRICT = "990102";
    static final String CITY = "9901";

    RollUpStage stage;

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

    void push(int receipt, String school, int kids) {
        push(receipt, school, kids, SPRING);
    }

    void push(int receipt, String school, int kids, String period) {
        stage.push(
                receipt,
                school,
                "KINDERGARTEN",
                period,
                Map.of("kid.enrolled", kids, "tea.full", 9));
    }
}
