package cn.duban.indicator.review;

import static cn.duban.indicator.review.QualityDistrict.TERM;
import static cn.duban.indicator.review.QualityDistrict.school;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A reviewer and the schools of a district, with the calls that tests of 审核 have in common.
abstract class OnReviews {

    static final int SCHOOLS = 41;
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired private TestCalls calls;
    QualityDistrict district;

    @BeforeAll
    static void district() {
        QualityDistrict.said(SCHOOLS);
    }

    @BeforeEach
    void open() {
        district = new QualityDistrict(calls);
        district.open(SCHOOLS);
    }

    Answer giveBack(String school, String until) {
        return post(
                district.reviewer(),
                school,
                "return",
                "{\"element\":\"vis.myopia\",\"reason\":\"请核对\",%s}".formatted(until));
    }

    Answer approve(TestCalls.As as, String school) {
        return post(as, school, "approve", receipt(seen(school).at("/row/receipt").asString()));
    }

    static String receipt(String number) {
        return "{\"receipt\":\"%s\"}".formatted(number);
    }

    static Answer post(TestCalls.As as, String school, String act, String body) {
        return as.post(path(school) + "/" + act, body);
    }

    JsonNode seen(String school) {
        return district.reviewer().get(path(school)).json();
    }

    static String path(String school) {
        return "/api/v1/reviews/" + school + "/VISION/" + TERM;
    }

    List<String> stamps(String school) {
        return seen(school).path("stamps").values().stream()
                .map(s -> s.path("actName").asString())
                .toList();
    }

    static JsonNode cell(JsonNode seen, String element) {
        return seen.path("cells").values().stream()
                .filter(c -> c.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /// The event of this type that speaks of the school, once it is on the topic.
    static JsonNode follows(String type, String school) {
        String said =
                await().atMost(30, SECONDS)
                        .until(
                                () ->
                                        TestTopics.read("duban.indicator.news").stream()
                                                .map(r -> r.value())
                                                .filter(v ->
                                                        v.contains("\"cn.duban." + type + "\""))
                                                .filter(v -> v.contains(school))
                                                .findFirst()
                                                .orElse(""),
                                v -> !v.isEmpty());
        Contracts.assertFollows("duban.indicator.news", type, said);
        return EventJson.MAPPER.readTree(said).path("data");
    }
}
