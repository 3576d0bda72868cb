package cn.duban.indicator.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 抽测复核 — what cannot be drawn or entered is refused with its place.
@DubanTest
class RecheckRefusalTests extends OnRechecks {

    @Test
    void what_cannot_be_drawn_or_entered_is_refused_with_its_place() {
        Answer both = draw("\"size\":2,\"percent\":10,\"elements\":[\"vis.mopia\"]");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.json().path("errors"))
                .extracting(e -> e.path("at").asString() + " " + e.path("code").asString())
                .containsExactly("/size only-one", "/elements/0 unknown-element");
        assertThat(draw("\"percent\":1e-999999999").json().at("/errors/0/code").asString())
                .isEqualTo("percent-out-of-range");
        String of = "{\"form\":\"FITNESS\",\"period\":\"2017-2018\",\"size\":1}";
        Answer unopened = district.reviewer().post("/api/v1/rechecks", of);
        assertThat(unopened.status()).isEqualTo(404);
        assertThat(unopened.code()).isEqualTo("period-unknown");
        district.reopen("2018-2019");
        Answer nobody =
                district.reviewer().post("/api/v1/rechecks", of.replace("2017-2018", "2018-2019"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.code()).isEqualTo("nothing-to-draw");

        Answer drawn = draw("\"seed\":\"丁\",\"size\":1,\"elements\":[\"vis.myopia\"]");
        String sample = "/api/v1/rechecks/" + drawn.json().path("id").asString();
        String school = schools(drawn).getFirst();
        assertThat(entry(sample, school, "{\"vis.due\":1}").json().at("/errors/0/at").asString())
                .isEqualTo("/values/vis.due");
        assertThat(entry(sample, school, "{\"vis.myopia\":1e99999}").status()).isEqualTo(422);
        assertThat(entry(sample, "2199009999", "{\"vis.myopia\":1}").code())
                .isEqualTo("not-in-sample");
        assertThat(district.of(school).get(sample).status()).isEqualTo(403);
        assertThat(district.staffOf("990102", "submission:review").get(sample).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"vis.myopia":-1}                    | /values/vis.myopia   | negative
                    {"vis.myopia":3.5}                   | /values/vis.myopia   | not-a-number
                    {"vis.myopia":"三十"}                  | /values/vis.myopia   | not-a-number
                    {"vis.myopia":null}                  | /values/vis.myopia   | not-a-number
                    {"vis.myopia":1e30}                  | /values/vis.myopia   | too-large
                    {"vis.myopia":9999}                  | /values/vis.myopia   | numerator-above-denominator
                    {"vis.due":1}                        | /values/vis.due      | numerator-above-denominator
                    {"vis.screened":20,"vis.myopia":21}  | /values/vis.myopia   | numerator-above-denominator
                    {"vis.mopia":1}                      | /values/vis.mopia    | unknown-element
                    {}                                   | /values              | values-missing
                    """)
    void what_was_found_is_measured_by_the_rules_of_a_push(String values, String at, String code) {
        Answer drawn = draw("\"seed\":\"己\",\"size\":1");
        String sample = "/api/v1/rechecks/" + drawn.json().path("id").asString();
        Answer refused = entry(sample, schools(drawn).getFirst(), values);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("review-refused");
        assertThat(refused.json().path("errors"))
                .extracting(e -> e.path("at").asString() + " " + e.path("code").asString())
                .containsExactly(at + " " + code);
        assertThat(refused.json().at("/errors/0/message").asString()).matches(".*[一-龥].*");
        assertThat(district.reviewer().get(sample).json().at("/outcome/checked").asInt()).isZero();
    }
}
