package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from an import to the events others read.

@DubanTest
class SchoolServiceTests extends OnTheSample {

    @Test
    void good_rows_are_kept_and_told_and_the_same_import_again_tells_nothing() {
        Answer again = bureau.post("/api/v1/register/import", SAMPLE);
        JsonNode counts = again.json().get("counts");
        assertThat(counts.get("rows").asInt()).isEqualTo(7);
        assertThat(counts.get("unchanged").asInt()).isEqualTo(6);
        assertThat(counts.get("refused").asInt()).isEqualTo(1);
        JsonNode refused = again.json().get("rows").get(6);
        assertThat(refused.get("problems").get(0).get("at").asString())
                .isEqualTo("/schools/2/kind");

        await().atMost(Duration.ofSeconds(10)).until(() -> said("2199000001").size() == 1);
        assertThat(said("990102")).hasSize(1);
        assertThat(said("2199000002")).isEmpty();
        TestTopics.read(REGISTER)
                .forEach(r ->
                        Contracts.assertFollows(
                                REGISTER,
                                CloudEvent.parse(r.value()).type().replace("cn.duban.", ""),
                                r.value()));
    }

    @Test
    void a_profile_from_a_day_on_is_told_as_full_state_with_a_higher_version() {
        String row =
                """
                {"name": "示例区春芽幼儿园", "from": "2026-09-01", "unit": "99010203", "kind": "111",
                 "sponsor": "999", "ownership": "INCLUSIVE_PRIVATE", "quality": "CITY", "area": "111",
                 "document": "示教发〔2026〕18号"}
                """;
        Answer answer = bureau.put("/api/v1/schools/1199000017", row);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("profiles")).hasSize(2);
        await().atMost(Duration.ofSeconds(10)).until(() -> said("1199000017").size() >= 2);
        List<CloudEvent> said = said("1199000017");
        assertThat(said).extracting(CloudEvent::version).isSorted().doesNotHaveDuplicates();
        assertThat(said.getLast().data().get("profiles")).hasSize(2);
    }

    @Test
    void a_moved_town_takes_its_schools_along_once() {
        bureau.post(
                "/api/v1/units",
                "{\"unit\":\"99010209\",\"name\":\"迁移镇\",\"level\":\"TOWN\",\"parent\":\"990102\"}");
        bureau.put(
                "/api/v1/schools/2199000555",
                "{\"name\":\"迁移小学\",\"from\":\"2020-09-01\",\"unit\":\"99010209\",\"kind\":\"211\",\"sponsor\":\"831\",\"ownership\":\"PUBLIC\",\"area\":\"220\"}");
        Answer moved =
                bureau.put("/api/v1/units/99010209", "{\"name\":\"迁移镇\",\"parent\":\"990103\"}");
        assertThat(moved.json().get("places").get("DISTRICT").asString()).isEqualTo("990103");
        await().atMost(Duration.ofSeconds(10)).until(() -> said("2199000555").size() == 2);
        assertThat(said("2199000555").getLast().data().at("/profiles/0/places/DISTRICT").asString())
                .isEqualTo("990103");
        Answer again =
                bureau.put("/api/v1/units/99010209", "{\"name\":\"迁移镇\",\"parent\":\"990103\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(said("2199000555")).hasSize(2);
    }

    @Test
    void a_school_sees_itself_and_others_do_not_exist_for_it() {
        TestCalls.As school = calls.asSchool("1199000017", "submission:write", "submission:read");
        assertThat(school.get("/api/v1/schools/1199000017").status()).isEqualTo(200);
        assertThat(school.get("/api/v1/schools/2199000001").status()).isEqualTo(404);
        assertThat(school.get("/api/v1/schools").json().get("total").asInt()).isEqualTo(1);
        assertThat(school.get("/api/v1/units").status()).isEqualTo(403);
        assertThat(school.get("/api/v1/keys").status()).isEqualTo(403);
        assertThat(school.post("/api/v1/register/import", SAMPLE).status()).isEqualTo(403);
        assertThat(calls.anonymously().get("/api/v1/schools").status()).isEqualTo(401);
    }

    @Test
    void a_closed_school_stays_known_and_is_closed_from_that_day() {
        bureau.put(
                "/api/v1/schools/LS20260001",
                "{\"name\":\"临时学校\",\"from\":\"2020-09-01\",\"unit\":\"990103\",\"kind\":\"211\",\"sponsor\":\"831\",\"ownership\":\"PUBLIC\",\"area\":\"220\"}");
        Answer closed = bureau.post("/api/v1/schools/LS20260001/close", closing("2021-09-01"));
        assertThat(closed.json().get("state").asString()).isEqualTo("DONE");
        JsonNode school = bureau.get("/api/v1/schools/LS20260001").json();
        assertThat(school.at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(school.get("provisional").asBoolean()).isTrue();
        assertThat(bureau.post("/api/v1/schools/LS20260001/close", closing("2019-09-01")).code())
                .isEqualTo("change-refused");
    }

    private static String closing(String day) {
        return "{\"on\":\"%s\",\"document\":\"示教〔2021〕9号\",\"reason\":\"停办\"}".formatted(day);
    }

    private static List<CloudEvent> said(String subject) {
        return TestTopics.read(REGISTER).stream()
                .filter(r -> r.key().equals(subject))
                .map(r -> CloudEvent.parse(r.value()))
                .toList();
    }
}
