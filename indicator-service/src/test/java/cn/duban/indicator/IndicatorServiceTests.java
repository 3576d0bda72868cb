package cn.duban.indicator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from a push to the figure of the district.
@DubanTest
class IndicatorServiceTests {

    private static final String SUBMISSIONS = "duban.indicator.submissions";
    private static final String REGISTER = "duban.school.register";
    private static final String FIGURES = "duban.indicator.figures";
    private static final String TERM = "2026-spring";

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeAll
    static void topics() {
        TestTopics.create(
                4,
                SUBMISSIONS,
                REGISTER,
                FIGURES,
                "duban.indicator.catalogue",
                "duban.indicator.news");
        TestTopics.create(1, DeadLetters.topicOf("indicator-service"));
        sayUnit("9901", "CITY", null);
        sayUnit("990102", "DISTRICT", "9901");
        sayUnit("99010203", "TOWN", "990102");
        for (int i = 1; i <= 6; i++) {
            saySchool("119900000" + i);
        }
    }

    @BeforeEach
    void aBureauWithOpenPeriods() {
        bureau = calls.as("register:write", "submission:write", "submission:read", "figure:read");
        await().atMost(60, SECONDS).until(() -> bureau.get("/api/v1/periods").json().size() >= 5);
        for (String period : List.of(TERM, "2026-autumn")) {
            assertThat(
                            bureau.put(
                                            "/api/v1/periods/" + period,
                                            "{\"opens\":\"2020-01-01\",\"closes\":\"2099-12-31\"}")
                                    .status())
                    .isEqualTo(200);
        }
        await().atMost(60, SECONDS).until(() -> trial("1199000006").status() == 200);
    }

    @Test
    void a_push_reaches_the_district_and_its_lineage_names_the_receipt() {
        Answer receipt = push("1199000001", 268, UUID.randomUUID().toString());
        assertThat(receipt.status()).isEqualTo(201);
        String number = receipt.json().path("receipt").asString();

        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000001").path("value").asString("").equals("268"));
        await().atMost(20, SECONDS)
                .until(() -> lineage("1199000001").at("/schools/0/receipt").isString());
        JsonNode lineage = lineage("990102");
        assertThat(lineage.at("/formula/words").asString()).isEqualTo("各校 在园幼儿数 合计");
        assertThat(lineage.path("schools").values())
                .anySatisfy(row -> {
                    assertThat(row.path("receipt").asString()).isEqualTo(number);
                    assertThat(row.at("/values/kid.enrolled").asString()).isEqualTo("268");
                    assertThat(row.at("/profile/ownership").asString()).isEqualTo("PUBLIC");
                });
        assertThat(figure("PRE.INCL", "990102").at("/coverage/applicable").asInt()).isEqualTo(6);
        assertThat(bureau.get("/api/v1/receipts/" + number).json().at("/rows/0/school").asString())
                .isEqualTo("1199000001");
    }

    @Test
    void the_same_push_again_and_at_once_brings_one_receipt_and_one_event() throws Exception {
        String key = UUID.randomUUID().toString();
        Set<String> numbers;
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> clients.submit(() -> push("1199000002", 111, key)))
                            .toList();
            numbers =
                    answers.stream()
                            .map(IndicatorServiceTests::done)
                            .peek(a -> assertThat(a.status()).isIn(200, 201))
                            .map(a -> a.json().path("receipt").asString())
                            .collect(Collectors.toSet());
        }

        assertThat(numbers).hasSize(1);
        String number = numbers.iterator().next();
        await().atMost(20, SECONDS).until(() -> !said(number).isEmpty());
        assertThat(said(number)).hasSize(1);
        Contracts.assertFollows(
                SUBMISSIONS, "indicator.submissions-accepted.v1", said(number).getFirst());
        Answer other = push("1199000002", 112, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void good_rows_are_kept_beside_bad_ones_and_nothing_bad_is_hidden_behind_a_success() {
        String rows = row("1199000003", 90) + "," + row("1199000099", 10);
        Answer mixed = bureau.post("/api/v1/submissions", "{\"rows\":[" + rows + "]}");
        assertThat(mixed.status()).isEqualTo(207);
        assertThat(mixed.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(mixed.json().path("refused").asInt()).isEqualTo(1);
        assertThat(mixed.json().at("/errors/0/at").asString()).isEqualTo("/rows/1/school");

        Answer none = bureau.post("/api/v1/submissions?atomic=true", "{\"rows\":[" + rows + "]}");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("submission-refused");
        assertThat(none.json().path("detail").asString()).contains("共2行");
    }

    @Test
    void bad_requests_are_problems_with_code_place_and_a_chinese_sentence() {
        refused(bureau.post("/api/v1/submissions", "{\"rows\":["), 400, "malformed-json");
        refused(bureau.post("/api/v1/submissions", "{\"rows\":[]}"), 422, "no-rows");
        refused(
                bureau.post(
                        "/api/v1/submissions",
                        "{\"rows\":[" + row("1199000001", 1) + "]}",
                        "Idempotency-Key",
                        "has space"),
                400,
                "idempotency-key-invalid");
        refused(bureau.get("/api/v1/receipts/R0"), 404, "no-such-receipt");
        refused(bureau.get("/api/v1/figures/NO.SUCH/990102/2026"), 404, "no-such-figure");
        refused(bureau.put("/api/v1/periods/2026-33", "{}"), 404, "period-unknown");
        refused(calls.as("figure:read").post("/api/v1/submissions", "{}"), 403, "not-allowed");
        String many = IntStream.range(0, 5001).mapToObj(_ -> "{}").collect(Collectors.joining(","));
        refused(
                bureau.post("/api/v1/submissions", "{\"rows\":[" + many + "]}"),
                422,
                "too-many-rows");
    }

    @Test
    void a_school_sees_itself_and_the_units_above_it_and_nobody_else() {
        TestCalls.As school =
                calls.asSchool("1199000004", "submission:write", "submission:read", "figure:read");
        push("1199000005", 50, UUID.randomUUID().toString());
        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000005").path("value").asString("").equals("50"));

        assertThat(path(school, "1199000005").status()).isEqualTo(404);
        for (String visible : List.of("1199000004", "99010203", "990102")) {
            await().atMost(20, SECONDS).until(() -> path(school, visible).status() == 200);
        }
        JsonNode below =
                school.get(
                                "/api/v1/figures?indicator=PRE.KIDS&unit=99010203&children=true&period="
                                        + TERM)
                        .json();
        assertThat(below.values())
                .extracting(f -> f.path("unit").asString())
                .containsExactlyInAnyOrder("99010203", "1199000004");
        Answer others =
                school.post("/api/v1/submissions", "{\"rows\":[" + row("1199000005", 1) + "]}");
        assertThat(others.json().at("/errors/0/code").asString()).isEqualTo("unknown-school");
    }

    @Test
    void a_table_is_pushed_like_json_and_completeness_names_who_is_missing() {
        String table =
                "school,form,period,kid.enrolled,tea.full\n1199000006,KINDERGARTEN,2026-autumn,77,5\n";
        Answer receipt =
                bureau.send(
                        "POST",
                        "/api/v1/submissions",
                        "text/csv",
                        BodyPublishers.ofByteArray(table.getBytes(Charset.forName("GB18030"))));
        assertThat(receipt.status()).isEqualTo(201);

        await().atMost(30, SECONDS).until(() -> completeness().path("reported").asInt() == 1);
        JsonNode counted = completeness();
        assertThat(counted.path("missing").values())
                .hasSize(counted.path("applicable").asInt() - 1)
                .extracting(m -> m.path("school").asString())
                .contains("1199000001", "1199000002", "1199000003", "1199000004", "1199000005")
                .doesNotContain("1199000006");
        assertThat(completeness().path("late").asInt()).isZero();

        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        bureau.put(
                "/api/v1/periods/2026-autumn",
                "{\"opens\":\"2020-01-01\",\"closes\":\"%s\"}".formatted(yesterday));
        await().atMost(10, SECONDS).until(() -> completeness().path("late").asInt() == 1);
        assertThat(completeness().path("missing").values())
                .allSatisfy(m -> assertThat(m.path("overdue").asInt()).isEqualTo(1));
    }

    @Test
    void the_catalogue_is_published_and_shown() {
        await().atMost(30, SECONDS)
                .until(() -> TestTopics.read("duban.indicator.catalogue").size() >= 12);
        TestTopics.read("duban.indicator.catalogue")
                .forEach(said ->
                        Contracts.assertFollows(
                                "duban.indicator.catalogue",
                                "indicator.indicator-defined.v1",
                                said.value()));
        assertThat(
                        bureau.get("/api/v1/catalogue/forms/FITNESS")
                                .json()
                                .at("/rules/0/says")
                                .asString())
                .isEqualTo("实测人数不能多于应测人数");
        assertThat(
                        bureau.get("/api/v1/catalogue/indicators/PRE.INCL")
                                .json()
                                .path("definition")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_poison_record_stops_neither_the_roll_up_nor_the_read_models() {
        TestTopics.say(SUBMISSIONS, "1199000003", "{这不是事件");
        push("1199000003", 91, UUID.randomUUID().toString());

        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000003").path("value").asString("").equals("91"));
        await().atMost(30, SECONDS)
                .until(() -> TestTopics.read(DeadLetters.topicOf("indicator-service")).size() >= 2);
    }

    @Test
    void figures_are_compared_ranked_and_written_out() {
        push("1199000004", 50, UUID.randomUUID().toString());
        push("1199000005", 70, UUID.randomUUID().toString());
        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000005").path("value").asString("").equals("70"));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String district = "/api/v1/figures/PRE.KIDS/990102/" + TERM + "?knownOn=";
        await().atMost(20, SECONDS).until(() -> bureau.get(district + today).status() == 200);
        refused(bureau.get(district + "2020-01-01"), 404, "no-such-figure");
        refused(
                bureau.get("/api/v1/figures/PRE.KIDS/1199000004/" + TERM + "?knownOn=" + today),
                422,
                "no-past-of-schools");

        String ranking = "/api/v1/figures/ranking?indicator=PRE.KIDS&unit=990102&period=" + TERM;
        List<String> ranked =
                bureau.get(ranking).json().values().stream()
                        .map(place -> place.at("/figure/unit").asString())
                        .toList();
        assertThat(ranked).containsSubsequence("1199000005", "1199000004");
        refused(
                calls.with(c -> c.claim("school", "1199000004"), "figure:read").get(ranking),
                403,
                "ranking-staff-only");

        JsonNode series =
                bureau.get("/api/v1/figures/series?indicator=PRE.KIDS&unit=990102").json();
        assertThat(series.values())
                .anySatisfy(point ->
                        assertThat(point.at("/figure/period/code").asString()).isEqualTo(TERM));
        JsonNode table =
                bureau.get(
                                "/api/v1/figures/table?indicator=PRE.KIDS&unit=990102&level=SCHOOL&period="
                                        + TERM)
                        .json();
        assertThat(table.values()).hasSize(6);
        assertThat(table.at("/0/level").asString()).isEqualTo("学校");
        assertThat(table.at("/0/levelCode").asString()).isEqualTo("SCHOOL");
        assertThat(table.at("/0/status").asString()).isIn("已齐", "未报");
        assertThat(bureau.get("/api/v1/figures/table.xlsx?unit=990102").status()).isEqualTo(200);
    }

    private static Answer done(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer push(String school, int kids, String key) {
        return bureau.post(
                "/api/v1/submissions",
                "{\"rows\":[" + row(school, kids) + "]}",
                "Idempotency-Key",
                key);
    }

    private Answer trial(String school) {
        return bureau.post(
                "/api/v1/submissions?dryRun=true", "{\"rows\":[" + row(school, 1) + "]}");
    }

    private static String row(String school, int kids) {
        return """
        {"school":"%s","form":"KINDERGARTEN","period":"%s","values":{"kid.enrolled":%d,"tea.full":20}}\
        """
                .formatted(school, TERM, kids);
    }

    private JsonNode figure(String indicator, String unit) {
        return bureau.get("/api/v1/figures/" + indicator + "/" + unit + "/" + TERM).json();
    }

    private JsonNode lineage(String unit) {
        return bureau.get("/api/v1/figures/PRE.KIDS/" + unit + "/" + TERM + "/lineage").json();
    }

    private static Answer path(TestCalls.As caller, String unit) {
        return caller.get("/api/v1/figures/PRE.KIDS/" + unit + "/" + TERM);
    }

    private JsonNode completeness() {
        return bureau.get("/api/v1/completeness?period=2026-autumn&form=KINDERGARTEN")
                .json()
                .path(0);
    }

    private static List<String> said(String number) {
        return TestTopics.read(SUBMISSIONS).stream()
                .map(ConsumerRecord::value)
                .filter(body -> body.contains(number))
                .toList();
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).containsPattern("\\p{IsHan}");
    }

    private static void saySchool(String code) {
        String example = Contracts.example(REGISTER, "school.school-registered.v1").toJson();
        TestTopics.say(
                REGISTER,
                code,
                example.replace("1199000017", code)
                        .replace("\"PRIVATE\"", "\"PUBLIC\"")
                        .replaceAll("\"quality\":\"CITY\"", "\"quality\":\"NONE\""));
    }

    private static void sayUnit(String id, String level, @Nullable String parent) {
        String above = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        TestTopics.say(
                REGISTER,
                id,
                """
                {"specversion":"1.0","id":"u-%s","source":"/duban/school-service",
                 "type":"cn.duban.school.unit-registered.v1","subject":"%s",
                 "time":"2026-03-12T09:30:00+08:00","datacontenttype":"application/json","version":1,
                 "data":{"unit":"%s","name":"示例%s","level":"%s"%s}}
                """
                        .formatted(id, id, id, id, level, above));
    }
}
