package cn.duban.indicator.baseline;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.indicator.SaidRegister;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Last year's figure over HTTP: frozen as it was published, and counted anew with today's schools.
@DubanTest
class BaselineServiceTests {

    private static final String REGISTER = "duban.school.register";
    private static final String DISTRICT = "990107";
    private static final String ONE = "1199000701";
    private static final String TWO = "1199000702";
    private static final String THEN = "2025-spring";
    private static final String NOW = "2026-spring";

    @Autowired private TestCalls calls;
    @Autowired private FreezingFigures freezing;
    private TestCalls.As bureau;

    @BeforeAll
    static void two_schools() {
        SaidRegister.topics();
        register(ONE);
        register(TWO);
    }

    @BeforeEach
    void a_bureau() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
    }

    @Test
    void a_figure_is_compared_with_the_published_one_and_with_a_recount() {
        open(THEN);
        open(NOW);
        await().atMost(60, SECONDS).until(() -> push(ONE, THEN, 100).status() == 201);
        push(TWO, THEN, 50);
        push(ONE, NOW, 110);
        push(TWO, NOW, 60);
        await().atMost(60, SECONDS).until(() -> kids(THEN).equals("150"));
        await().atMost(60, SECONDS).until(() -> kids(NOW).equals("170"));

        assertThat(bureau.post("/api/v1/periods/" + THEN + "/close", "").status()).isEqualTo(200);
        freezing.look();
        assertThat(bureau.post("/api/v1/periods/" + THEN + "/reopen", "").status()).isEqualTo(200);
        push(ONE, THEN, 130);
        await().atMost(60, SECONDS).until(() -> kids(THEN).equals("180"));
        await().atMost(20, SECONDS)
                .until(() -> change("year").at("/comparable/value").asString("").equals("180"));

        JsonNode change = change("year");
        assertThat(change.at("/now/value").asString()).isEqualTo("170");
        assertThat(change.at("/frozen/value").asString()).isEqualTo("150");
        assertThat(change.at("/frozen/frozenOn").isString()).isTrue();
        assertThat(change.at("/sinceFrozen/amount").asInt()).isEqualTo(20);
        assertThat(change.at("/sinceComparable/amount").asInt()).isEqualTo(-10);
        assertThat(change.path("differ").asBoolean()).isTrue();
        assertThat(change.path("says").asString())
                .isEqualTo(
                        "2026年春季学期在园幼儿总数为170人，比2025年春季学期（公布值）增加20人（13.33%）；"
                                + "按本期学校和口径重算，减少10人（5.56%）。");
        assertThat(change(THEN).at("/frozen/value").asString()).isEqualTo("150");
        assertThat(call("2025").status()).isEqualTo(422);
        assertThat(call("2025").code()).isEqualTo("period-misfit");
        assertThat(call("someday").code()).isEqualTo("period-unknown");
    }

    @Test
    void a_bureau_sets_its_own_term_dates_and_unsound_ones_are_refused() {
        Answer set =
                terms(
                        "2031-2032",
                        """
                        {"autumnFrom":"2031-08-30","autumnTo":"2032-01-20","springFrom":"2032-02-20","springTo":"2032-07-08"}\
                        """);
        assertThat(set.status()).as(set.json().toString()).isEqualTo(200);
        assertThat(set.json().path("name").asString()).isEqualTo("2031—2032学年");
        open("2032-spring");
        JsonNode spring = bureau.get("/api/v1/periods/2032-spring").json();
        assertThat(spring.path("to").asString()).isEqualTo("2032-07-08");
        assertThat(spring.path("name").asString()).isEqualTo("2032年春季学期");

        Answer crossed =
                terms(
                        "2031-2032",
                        """
                        {"autumnFrom":"2031-09-01","autumnTo":"2032-03-01","springFrom":"2032-02-20","springTo":"2032-07-08"}\
                        """);
        assertThat(crossed.status()).isEqualTo(422);
        assertThat(crossed.code()).isEqualTo("term-dates-invalid");
        assertThat(terms("2031-2032", "{}").status()).isEqualTo(422);
        assertThat(terms("2031", "{}").status()).isEqualTo(422);
        assertThat(bureau.get("/api/v1/periods/terms/2031").status()).isEqualTo(404);
        assertThat(calls.as("figure:read").put("/api/v1/periods/terms/2031-2032", "{}").status())
                .isEqualTo(403);
    }

    private Answer terms(String year, String days) {
        return bureau.put("/api/v1/periods/terms/" + year, days);
    }

    private void open(String period) {
        Answer opened =
                bureau.put(
                        "/api/v1/periods/" + period,
                        "{\"opens\":\"2020-01-01\",\"closes\":\"2099-12-31\"}");
        assertThat(opened.status()).isEqualTo(200);
    }

    private Answer push(String school, String period, int kids) {
        return bureau.post(
                "/api/v1/submissions",
                """
                {"rows":[{"school":"%s","form":"KINDERGARTEN","period":"%s","values":{"kid.enrolled":%d,"tea.full":20}}]}\
                """
                        .formatted(school, period, kids));
    }

    private String kids(String period) {
        return bureau.get("/api/v1/figures/PRE.KIDS/" + DISTRICT + "/" + period)
                .json()
                .path("value")
                .asString("");
    }

    private Answer call(String against) {
        return bureau.get(
                "/api/v1/figures/PRE.KIDS/" + DISTRICT + "/" + NOW + "/change?against=" + against);
    }

    private JsonNode change(String against) {
        Answer answer = call(against);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private static void register(String school) {
        TestTopics.say(
                REGISTER,
                school,
                Contracts.example(REGISTER, "school.school-registered.v1")
                        .toJson()
                        .replace("1199000017", school)
                        .replace("990102", DISTRICT)
                        .replace("\"PRIVATE\"", "\"PUBLIC\""));
    }
}
