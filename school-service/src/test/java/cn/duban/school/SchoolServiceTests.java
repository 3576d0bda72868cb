package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.security.Secrets;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from an import to the events others read.
@DubanTest
class SchoolServiceTests {
    private static final String REGISTER = "duban.school.register";
    private static final String SAMPLE =
            """
            {"units": [
               {"unit": "99010203", "name": "示例镇", "level": "TOWN", "parent": "990102"},
               {"unit": "990102", "name": "示例区", "level": "DISTRICT", "parent": "9901"},
               {"unit": "990103", "name": "另一区", "level": "DISTRICT", "parent": "9901"},
               {"unit": "9901", "name": "示例市", "level": "CITY"}],
             "schools": [
               {"school": "1199000017", "name": "示例区春芽幼儿园", "from": "2019-09-01",
                "unit": "99010203", "kind": "111", "sponsor": "999", "ownership": "PRIVATE", "area": "111"},
               {"school": "2199000001", "name": "示例区第一小学", "from": "2010-09-01",
                "unit": "990102", "kind": "211", "sponsor": "831", "ownership": "PUBLIC", "area": "111"},
               {"school": "2199000002", "name": "示例区第二小学", "from": "2010-09-01",
                "unit": "990102", "kind": "馆子", "sponsor": "831", "ownership": "PUBLIC", "area": "111"}]}
            """;

    @Autowired private TestCalls calls;
    @Autowired private Secrets secrets;
    private TestCalls.As bureau;

    @BeforeEach
    void importTheSample() {
        bureau = calls.as("register:read", "register:write", "key:manage");
        assertThat(bureau.post("/api/v1/register/import", SAMPLE).status()).isEqualTo(200);
    }

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
    void a_dry_run_judges_everything_and_keeps_nothing() {
        String body = SAMPLE.replace("1199000017", "1199000099");
        JsonNode report = bureau.post("/api/v1/register/import?dryRun=true", body).json();
        assertThat(report.get("counts").get("created").asInt()).isEqualTo(1);
        assertThat(bureau.get("/api/v1/schools/1199000099").status()).isEqualTo(404);
    }

    @Test
    void an_import_of_nothing_but_wrong_rows_is_a_refusal_with_every_place() {
        Answer answer =
                bureau.post(
                        "/api/v1/register/import", "{\"schools\": [{\"school\": \"1\"}, null]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("register-rejected");
        assertThat(answer.json().get("errors").get(0).get("at").asString())
                .isEqualTo("/schools/0/school");
    }

    @Test
    void more_rows_than_the_bound_are_refused_before_any_is_judged() {
        String rows = "{\"unit\":\"x\"},".repeat(5000) + "{\"unit\":\"x\"}";
        Answer answer = bureau.post("/api/v1/register/import", "{\"units\":[" + rows + "]}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-many-rows");
    }

    @Test
    void a_large_sheet_comes_in_at_once_and_every_school_is_told_once() {
        StringBuilder sheet = new StringBuilder("学校标识码,学校名称,生效日期,单位,办学类型,举办者,办别,城乡\n");
        IntStream.range(0, 2000)
                .forEach(i ->
                        sheet.append(
                                "3199%06d,示例第%d中学,2020-09-01,990103,初级中学,831,公办,村庄\n"
                                        .formatted(i, i)));
        Answer answer =
                bureau.send(
                        "POST",
                        "/api/v1/register/import",
                        "text/csv",
                        BodyPublishers.ofByteArray(
                                sheet.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.json().get("counts").get("created").asInt()).isEqualTo(2000);
        await().atMost(Duration.ofSeconds(20)).until(() -> saidOf("319900").count() >= 2000);
        assertThat(saidOf("319900").distinct()).hasSize(2000);
        JsonNode page = bureau.get("/api/v1/schools?unit=990103&kind=311&q=第7中&size=5").json();
        assertThat(page.get("total").asInt()).isEqualTo(1);
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
    void a_key_is_shown_once_rotated_with_an_overlap_and_revoked_at_once() {
        Answer issued =
                bureau.post("/api/v1/keys", "{\"school\":\"2199000001\",\"name\":\"自动上报\"}");
        assertThat(issued.status()).isEqualTo(201);
        String id = issued.json().get("key").asString();
        String secret = issued.json().get("secret").asString();
        ApiKey key = ApiKey.parse(secret).orElseThrow();
        assertThat(key.id()).isEqualTo(id);
        await().atMost(Duration.ofSeconds(10)).until(() -> !keyNews(id).isEmpty());
        JsonNode state = keyNews(id).getLast().data();
        byte[] pepper = secrets.read("key-pepper").getBytes(StandardCharsets.UTF_8);
        assertThat(key.matches(state.get("hash").asString(), pepper)).isTrue();

        Answer next = bureau.post("/api/v1/keys/" + id + "/rotate", "{\"overlap\":\"PT2H\"}");
        assertThat(next.json().get("key").asString()).isNotEqualTo(id);
        assertThat(bureau.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
        assertThat(bureau.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10)).until(() -> keyNews(id).size() == 3);
        assertThat(keyNews(id).getLast().data().get("revoked").asBoolean()).isTrue();
        assertThat(bureau.post("/api/v1/keys/" + id + "/rotate", "{}").code())
                .isEqualTo("key-revoked");
        String listed = new String(bureau.get("/api/v1/keys").body(), StandardCharsets.UTF_8);
        assertThat(listed).contains(id).doesNotContain(key.secret()).doesNotContain("hash");
    }

    @Test
    void every_school_under_a_unit_gets_one_key_and_a_second_run_adds_none() {
        String body = "{\"unit\":\"99010203\",\"name\":\"示例批量\"}";
        JsonNode issued = bureau.post("/api/v1/keys/bulk", body).json();
        assertThat(issued).hasSize(1);
        assertThat(ApiKey.parse(issued.get(0).get("secret").asString())).isPresent();
        assertThat(bureau.post("/api/v1/keys/bulk", body).json()).isEmpty();
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

    private static Stream<String> saidOf(String prefix) {
        return TestTopics.read(REGISTER).stream()
                .map(r -> r.key())
                .filter(k -> k.startsWith(prefix));
    }

    private static List<CloudEvent> keyNews(String id) {
        return TestTopics.read("duban.school.credentials").stream()
                .filter(r -> r.key().equals(id))
                .map(r -> CloudEvent.parse(r.value()))
                .toList();
    }
}
