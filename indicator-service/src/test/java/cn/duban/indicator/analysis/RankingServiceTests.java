package cn.duban.indicator.analysis;

import static cn.duban.indicator.review.QualityDistrict.push;
import static cn.duban.indicator.review.QualityDistrict.row;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.SaidRegister;
import cn.duban.indicator.review.QualityDistrict;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// 排序 over HTTP: three towns of a district, each with one school; fewer short-sighted is better.
@DubanTest
class RankingServiceTests {

    private static final String TERM = "2021-spring";
    private static final String DISTRICT = "990109";
    private static final List<String> TOWNS = List.of("99010901", "99010902", "99010903");
    private static final String OF_TOWNS =
            "/api/v1/figures/ranking?indicator=VIS.MYOPIA&unit=990109&level=TOWN&period=" + TERM;

    @Autowired private TestCalls calls;
    private QualityDistrict district;

    @BeforeAll
    static void three_towns() {
        QualityDistrict.said(1);
        SaidRegister.unit(DISTRICT, "DISTRICT", "9901");
        for (int i = 0; i < TOWNS.size(); i++) {
            SaidRegister.unit(TOWNS.get(i), "TOWN", DISTRICT);
            QualityDistrict.registered(school(i), TOWNS.get(i), DISTRICT);
        }
    }

    @BeforeEach
    void that_have_all_reported() {
        district = new QualityDistrict(calls);
        district.open(1);
        district.reopen(TERM);
        for (int i = 0; i < TOWNS.size(); i++) {
            String said = row(school(i), 100, 10 * (i + 1)).replace(QualityDistrict.TERM, TERM);
            await().atMost(30, SECONDS)
                    .until(() ->
                            List.of(200, 201).contains(push(district.admin(), "", said).status()));
        }
        await().atMost(60, SECONDS)
                .until(() ->
                        ranks(district.reviewer().get(OF_TOWNS))
                                .equals(List.of("99010901 1/3", "99010902 2/3", "99010903 3/3")));
    }

    @Test
    void an_officer_of_one_unit_learns_its_true_rank_and_nothing_of_the_others() {
        Answer own = district.staffOf(TOWNS.get(2), "figure:read").get(OF_TOWNS);
        assertThat(ranks(own)).containsExactly("99010903 3/3");
        assertThat(own.json().at("/0/figure/value").asString()).startsWith("30");
        assertThat(new String(own.body(), StandardCharsets.UTF_8))
                .doesNotContain("99010901", "99010902");
    }

    @Test
    void an_officer_asks_for_units_around_his_own_and_no_others() {
        TestCalls.As officer = district.staffOf(TOWNS.get(2), "figure:read");
        Answer neighbour = officer.get(OF_TOWNS.replace("unit=990109", "unit=99010901"));
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.code()).isEqualTo("no-such-unit");
        Answer mistyped = officer.get(OF_TOWNS.replace("unit=990109", "unit=9901090x"));
        assertThat(mistyped.json().at("/errors/0/suggestion").asString()).isEqualTo(TOWNS.get(2));
    }

    @Test
    void a_level_is_said_in_any_case_or_in_chinese() {
        for (String word : List.of("town", "Town", "%E4%B9%A1%E9%95%87%E8%A1%97%E9%81%93")) {
            assertThat(ranks(district.reviewer().get(OF_TOWNS.replace("TOWN", word)))).hasSize(3);
        }
        Answer village = district.reviewer().get(OF_TOWNS.replace("TOWN", "VILLAGE"));
        assertThat(village.status()).isEqualTo(400);
        assertThat(village.json().at("/errors/0/at").asString()).isEqualTo("level");
        assertThat(village.json().path("detail").asString()).contains("TOWN（乡镇街道）", "VILLAGE");
    }

    /// A town of one school: one would know the school by it.
    @Test
    void a_school_is_not_told_by_series_or_change_what_is_withheld_from_it() {
        String town = TOWNS.getFirst();
        String series = "/api/v1/figures/series?indicator=VIS.MYOPIA&unit=" + town;
        String change = "/api/v1/figures/VIS.MYOPIA/" + town + "/" + TERM + "/change";
        assertThat(district.reviewer().get(series).json().at("/0/figure/value").asString())
                .startsWith("10");
        assertThat(district.reviewer().get(change).json().at("/now/value").asString())
                .startsWith("10");
        TestCalls.As school = calls.with(c -> c.claim("school", school(0)), "figure:read");
        Answer kept = school.get(series);
        assertThat(kept.json().at("/0/figure/shown").asString()).isEqualTo("*");
        assertThat(kept.json().at("/0/figure/value").asString("")).isEmpty();
        assertThat(kept.json().at("/0/figure/coverage").isObject()).isFalse();
        Answer compared = school.get(change);
        assertThat(compared.status()).isEqualTo(200);
        assertThat(compared.json().at("/now/value").asString("")).isEmpty();
        assertThat(compared.json().at("/now/coverage").isObject()).isFalse();
        assertThat(compared.json().path("says").asString()).isEqualTo("样本过小，不公开。");
    }

    private static String school(int number) {
        return "219900090" + (number + 1);
    }

    private static List<String> ranks(Answer ranking) {
        return ranking.json().values().stream().map(RankingServiceTests::rank).toList();
    }

    private static String rank(JsonNode place) {
        return "%s %s/%s"
                .formatted(
                        place.at("/figure/unit").asString(),
                        place.path("rank").asString("-"),
                        place.path("of").asString());
    }
}
