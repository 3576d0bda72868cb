package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// No plan means a share beyond its whole, fewer than none, or a day before its year began.
@DubanTest
@Import(Suite.April.class)
class NonsenseGoalTests {
    private static final String RATE = "体质健康合格率";
    private static final String BUILT = "公办幼儿园";

    @Autowired TestCalls calls;

    private static @Nullable JsonNode draft;
    private static @Nullable APlan plan;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate  | {"target":{"comparator":"AT_LEAST","value":"400","unit":"%"}}                 | /target/value  | target-beyond-whole
                    rate  | {"target":{"comparator":"AT_LEAST","value":"100.01","unit":"%"}}              | /target/value  | target-beyond-whole
                    rate  | {"target":{"comparator":"AT_LEAST","value":"-5","unit":"%"}}                  | /target/value  | target-negative
                    rate  | {"target":{"comparator":"BETWEEN","value":"90","value2":"120","unit":"%"}}    | /target/value2 | target-beyond-whole
                    rate  | {"target":{"comparator":"AT_LEAST","value":"0","unit":"%"}}                   | /target/value  | target-is-nothing
                    rate  | {"target":{"comparator":"CHANGE_BY","value":"-150","unit":"个百分点"}}        | /target/value  | target-beyond-whole
                    rate  | {"target":{"comparator":"AT_LEAST","value":"400","unit":"％"}}                | /target/value  | target-beyond-whole
                    rate  | {"target":{"comparator":"AT_LEAST","value":"400","unit":"个百分点"}}          | /target/value  | target-beyond-whole
                    rate  | {"base":"250"}                                                                | /base          | target-beyond-whole
                    built | {"target":{"comparator":"EXACTLY","value":"0","unit":"所"}}                   | /target/value  | target-is-nothing
                    built | {"target":{"comparator":"EXACTLY","value":"-5","unit":"所"}}                  | /target/value  | target-negative
                    built | {"target":{"comparator":"EXACTLY","value":"2.5","unit":"所"}}                 | /target/value  | target-not-whole
                    built | {"target":{"comparator":"AT_MOST","value":"-1","unit":"所"}}                  | /target/value  | target-negative
                    built | {"deadline":"2020-01-01"}                                                     | /deadline      | deadline-out-of-plan
                    built | {"deadline":"2025-12-31"}                                                     | /deadline      | deadline-out-of-plan
                    built | {"deadline":"2032"}                                                           | /deadline      | deadline-out-of-plan
                    built | {"deadline":"2999-01-01"}                                                     | /deadline      | deadline-out-of-plan
                    """)
    void is_refused_in_draft_and_amendment_with_place_and_suggestion(
            String which, String patch, String at, String code) {
        Bureau bureau = new Bureau(calls);
        assertRefused(edited(bureau, which, patch), at, code);
        assertRefused(amended(bureau, which, patch), "/change" + at, code);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rate  | {"target":{"comparator":"AT_LEAST","value":"100","unit":"%"}}
                    rate  | {"target":{"comparator":"CHANGE_BY","value":"-1.5","unit":"个百分点"}}
                    rate  | {"target":{"comparator":"CHANGE_BY","value":"2","unit":"个百分点"}}
                    rate  | {"target":{"comparator":"CHANGE_BY","value":"120","unit":"%"}}
                    built | {"target":{"comparator":"AT_MOST","value":"0","unit":"起"}}
                    built | {"target":{"comparator":"EXACTLY","value":"2.5","unit":"万元"}}
                    built | {"deadline":"2026-01-01"}
                    built | {"deadline":"2027"}
                    built | {"deadline":"2031-12-31"}
                    """)
    void what_can_be_meant_is_not_questioned(String which, String patch) {
        Bureau bureau = new Bureau(calls);
        assertThat(edited(bureau, which, patch).status()).isEqualTo(200);
        assertThat(amended(bureau, which, patch).status()).isEqualTo(201);
    }

    @Test
    void a_subject_somebody_typed_makes_no_rate_a_gross_one() {
        Bureau bureau = new Bureau(calls);
        String renamed = "{\"subject\":\"毛入园率达150%\"}";
        assertThat(edited(bureau, "rate", renamed).status()).isEqualTo(200);
        String gross =
                "{\"target\":{\"comparator\":\"AT_LEAST\",\"value\":\"150\",\"unit\":\"%\"}}";
        assertRefused(edited(bureau, "rate", gross), "/target/value", "target-beyond-whole");
    }

    private static void assertRefused(Answer answer, String at, String code) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors")).hasSize(1);
        JsonNode wrong = answer.json().at("/errors/0");
        assertThat(wrong.get("at").asString()).isEqualTo(at);
        assertThat(wrong.get("code").asString()).isEqualTo(code);
        assertThat(wrong.get("message").asString()).endsWith("。");
        assertThat(wrong.get("suggestion").asString()).isNotBlank();
    }

    private Answer edited(Bureau bureau, String which, String patch) {
        JsonNode known = draft;
        if (known == null) {
            known =
                    Multipart.upload(
                                    bureau.officer,
                                    "要点.txt",
                                    Suite.samplePlan(),
                                    "year",
                                    "2026",
                                    "unit",
                                    "990159")
                            .json();
            draft = known;
        }
        String commitment =
                known.get("commitments")
                        .valueStream()
                        .filter(c -> c.get("text").asString().contains(words(which)))
                        .findFirst()
                        .orElseThrow()
                        .get("id")
                        .asString();
        String path = "/api/v1/drafts/" + known.get("id").asString() + "/commitments/";
        return bureau.officer.patch(path + commitment, patch);
    }

    private Answer amended(Bureau bureau, String which, String patch) {
        APlan known = plan == null ? APlan.of(bureau.officer, "990160") : plan;
        plan = known;
        return bureau.officer.post(
                "/api/v1/plans/" + known.id() + "/amendments",
                "{\"commitment\":\"%s\",\"reason\":\"试\",\"change\":%s}"
                        .formatted(known.idOf(words(which)), patch));
    }

    private static String words(String which) {
        return which.equals("rate") ? RATE : BUILT;
    }
}
