package cn.duban.indicator.recheck;

import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.row;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 抽测复核 over HTTP: from a seed to the trust mark of the district's figure.
@DubanTest
class RecheckServiceTests extends OnRechecks {

    @Test
    void the_same_seed_draws_the_same_schools_with_the_values_they_reported() {
        Answer first = draw("\"seed\":\"甲\",\"percent\":40");
        assertThat(first.status()).as(first.json().toString()).isEqualTo(201);
        assertThat(schools(first))
                .hasSizeGreaterThanOrEqualTo(4)
                .isEqualTo(schools(draw("\"seed\":\"甲\",\"percent\":40")));
        assertThat(schools(draw("\"seed\":\"乙\",\"percent\":40"))).isNotEqualTo(schools(first));
        JsonNode item = first.json().at("/items/0");
        assertThat(item.path("cells"))
                .anySatisfy(c -> {
                    assertThat(c.path("element").asString()).isEqualTo("vis.myopia");
                    assertThat(c.path("reported").asString()).isEqualTo("30");
                    assertThat(c.has("found")).isFalse();
                });
        assertThat(first.json().at("/outcome/says").asString()).isEqualTo("尚未复核");
        assertThat(draw("\"percent\":40").json().path("seed").asString()).isNotBlank();
    }

    @Test
    void what_was_found_becomes_the_rate_of_the_sample_and_the_trust_of_the_figures() {
        Answer drawn = draw("\"seed\":\"丙\",\"size\":2");
        String sample = "/api/v1/rechecks/" + drawn.json().path("id").asString();
        String one = schools(drawn).get(0);
        String two = schools(drawn).get(1);

        Answer own =
                enter(
                        district.staff("typist", "submission:review"),
                        sample,
                        one,
                        screened(one),
                        30);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("own-number");
        assertThat(enter(district.reviewer(), sample, one, screened(one), 25).status())
                .isEqualTo(200);
        JsonNode after = enter(district.reviewer(), sample, two, screened(two), 30).json();
        assertThat(after.at("/outcome/says").asString()).isEqualTo("已复核2行4项，1项不符，差错率25.00%，数据存疑");

        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", one).equals("DOUBTED 1/2"));
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", two).equals("TRUSTED 0/2"));
        await().atMost(60, SECONDS)
                .until(() -> trust("VIS.MYOPIA", "99010804").equals("DOUBTED 1/4"));
        said(one);

        String back = "{\"school\":\"%s\",\"reason\":\"录错\"}".formatted(one);
        assertThat(district.reviewer().post(sample + "/take-back", back).status()).isEqualTo(200);
        assertThat(district.reviewer().post(sample + "/take-back", back).code())
                .isEqualTo("not-rechecked");
        await().atMost(60, SECONDS)
                .until(() -> trust("VIS.MYOPIA", "99010804").equals("TRUSTED 0/2"));
        await().atMost(20, SECONDS).until(() -> trust("VIS.MYOPIA", one).equals("- -/-"));
    }

    @Test
    void a_finding_taken_back_does_not_wash_off_an_earlier_one_that_stands() {
        Answer drawn = draw("\"seed\":\"戊\",\"size\":1");
        String first = "/api/v1/rechecks/" + drawn.json().path("id").asString();
        String second =
                "/api/v1/rechecks/"
                        + draw("\"seed\":\"戊\",\"size\":1").json().path("id").asString();
        String school = schools(drawn).getFirst();
        enter(district.reviewer(), first, school, screened(school), 25);
        enter(district.reviewer(), second, school, screened(school), 30);
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", school).equals("TRUSTED 0/2"));

        assertThat(takeBack(second, school).status()).isEqualTo(200);
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", school).equals("DOUBTED 1/2"));

        enter(district.reviewer(), first, school, screened(school), 30);
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", school).equals("TRUSTED 0/2"));
        JsonNode left = takeBack(first, school).json();
        assertThat(left.at("/outcome/says").asString()).contains("1项不符", "数据存疑");
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", school).equals("DOUBTED 1/2"));

        assertThat(takeBack(first, school).status()).isEqualTo(200);
        assertThat(takeBack(first, school).code()).isEqualTo("not-rechecked");
        await().atMost(60, SECONDS).until(() -> trust("VIS.MYOPIA", school).equals("- -/-"));
    }

    private Answer takeBack(String sample, String school) {
        return district.reviewer()
                .post(
                        sample + "/take-back",
                        "{\"school\":\"%s\",\"reason\":\"录错\"}".formatted(school));
    }

    private static Answer enter(
            TestCalls.As as, String sample, String school, String screened, int myopia) {
        return as.post(
                sample + "/entries",
                "{\"school\":\"%s\",\"values\":{\"vis.screened\":%s,\"vis.myopia\":%d}}"
                        .formatted(school, screened, myopia));
    }

    private String screened(String school) {
        JsonNode row =
                district.reviewer().get("/api/v1/reviews/" + school + "/VISION/" + TERM).json();
        return row.path("cells").values().stream()
                .filter(c -> c.path("element").asString().equals("vis.screened"))
                .map(c -> c.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private String trust(String indicator, String unit) {
        JsonNode trust =
                district.reviewer()
                        .get("/api/v1/figures/" + indicator + "/" + unit + "/" + TERM)
                        .json()
                        .path("trust");
        return trust.path("mark").asString("-")
                + " "
                + trust.path("wrong").asString("-")
                + "/"
                + trust.path("checked").asString("-");
    }

    private static void said(String school) {
        List<String> all =
                TestTopics.read("duban.indicator.submissions").stream()
                        .map(r -> r.value())
                        .filter(v -> v.contains("row-rechecked") && v.contains(school))
                        .toList();
        assertThat(all).isNotEmpty();
        all.forEach(v ->
                Contracts.assertFollows(
                        "duban.indicator.submissions", "indicator.row-rechecked.v1", v));
    }
}
