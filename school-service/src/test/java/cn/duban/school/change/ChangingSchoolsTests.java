package cn.duban.school.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.school.school.Change;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Schools;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/// Operations over HTTP, each test with schools of its own.
@DubanTest
class ChangingSchoolsTests {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired private TestCalls calls;
    @Autowired private Operations operations;
    @Autowired private CarryingOut carrying;
    @Autowired private Schools schools;
    @Autowired private MongoTemplate store;
    private TestCalls.As bureau;
    private final String one = code("21");
    private final String two = code("21");
    private final String three = code("21");

    @BeforeEach
    void register() {
        bureau = calls.as("register:read", "register:write");
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9905", "name": "变更市", "level": "CITY"},
                           {"unit": "990501", "name": "甲区", "level": "DISTRICT", "parent": "9905"},
                           {"unit": "990502", "name": "乙区", "level": "DISTRICT", "parent": "9905"}]}
                """);
        for (String code : List.of(one, two, three)) {
            put(code, "990501", "211");
        }
    }

    @Test
    void a_merge_closes_those_that_end_and_both_histories_name_each_other() {
        Answer merged = post(three, "merge", "\"schools\": [\"%s\", \"%s\"]".formatted(one, two));
        assertThat(merged.status()).isEqualTo(201);
        assertThat(merged.json().get("state").asString()).isEqualTo("DONE");
        assertThat(school(one).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(school(one).at("/profiles/0/status").asString()).isEqualTo("OPEN");
        assertThat(texts(school(one).get("successors"))).containsExactly(three);
        assertThat(texts(school(three).get("predecessors"))).containsExactly(one, two);
        assertThat(school(three).at("/current/status").asString()).isEqualTo("OPEN");
        JsonNode history = bureau.get("/api/v1/schools/%s/history".formatted(two)).json();
        assertThat(history.at("/operations/0/title").asString()).isEqualTo("合并");
        assertThat(history.at("/operations/0/document").asString()).isEqualTo("示教发〔2026〕20号");
    }

    @Test
    void a_merge_may_found_the_school_that_takes_the_others_in() {
        String fresh = code("21");
        Answer refused = post(fresh, "merge", "\"schools\": [\"%s\"]".formatted(one));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/founded");
        Answer merged =
                post(
                        fresh,
                        "merge",
                        "\"schools\": [\"%s\", \"%s\"], \"founded\": {\"name\": \"变更新校\"}"
                                .formatted(one, two));
        assertThat(merged.status()).isEqualTo(201);
        assertThat(school(fresh).get("name").asString()).isEqualTo("变更新校");
        assertThat(school(fresh).at("/current/unit").asString()).isEqualTo("990501");
        assertThat(texts(school(fresh).get("predecessors"))).containsExactly(one, two);
    }

    @Test
    void a_split_founds_schools_like_the_one_they_come_from() {
        String east = code("21");
        String west = code("21");
        Answer split =
                post(
                        one,
                        "split",
                        """
                        "into": [{"school": "%s", "name": "变更东校"},
                                 {"school": "%s", "name": "变更西校", "unit": "990502"}], "closes": true
                        """
                                .formatted(east, west));
        assertThat(split.status()).isEqualTo(201);
        assertThat(texts(school(one).get("successors"))).containsExactly(east, west);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(school(west).at("/current/unit").asString()).isEqualTo("990502");
        assertThat(school(west).at("/current/kind").asString()).isEqualTo("211");
        assertThat(texts(school(east).get("predecessors"))).containsExactly(one);
    }

    @Test
    void a_provisional_code_gives_way_to_the_national_one() {
        String provisional = "LS0000%04d".formatted(NEXT.getAndIncrement());
        put(provisional, "990501", "211");
        String national = code("21");
        Answer recoded = post(provisional, "recode", "\"school\": \"%s\"".formatted(national));
        assertThat(recoded.status()).isEqualTo(201);
        assertThat(school(national).get("name").asString())
                .isEqualTo(school(provisional).get("name").asString());
        assertThat(texts(school(provisional).get("successors"))).containsExactly(national);
        Answer again = post(one, "recode", "\"school\": \"%s\"".formatted(provisional));
        assertThat(again.json().at("/errors/0/code").asString()).isEqualTo("code-taken");
    }

    @Test
    void a_closed_school_reopens_under_its_old_code_but_not_one_that_went_into_another() {
        post(one, "close", "\"unit\": null");
        assertThat(post(one, "reopen", "\"unit\": null").status()).isEqualTo(201);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("OPEN");
        post(three, "merge", "\"schools\": [\"%s\"]".formatted(two));
        Answer refused = post(two, "reopen", "\"unit\": null");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("gone-into-another");
        assertThat(refused.json().at("/errors/0/message").asString()).contains(three);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rename | "name": "园"                       | /name       | school-name
                    rename | "name": "变更学校ONE"              | /name       | same-name
                    move   | "unit": "990599"                   | /unit       | unknown-unit
                    move   | "unit": "990501"                   | /unit       | same-unit
                    reopen | "unit": null                       | /on         | open-already
                    merge  | "schools": []                      | /schools    | merge-schools
                    merge  | "schools": ["ONE"]                 | /schools/0  | merge-itself
                    merge  | "schools": ["TWO", "TWO"]          | /schools/1  | merge-twice
                    merge  | "schools": ["2199777777"]          | /schools/0  | unknown-school
                    split  | "into": []                         | /into       | split-into
                    split  | "into": [{"school": "TWO"}]        | /into/0/school | code-taken
                    split  | "into": [{"school": "12"}]         | /into/0/school | school-code
                    recode | "school": "TWO"                    | /school     | code-taken
                    recognition | "to": "2029-08-31"            | /school     | recognition-ownership
                    """)
    void the_impossible_is_refused_with_its_place_and_what_is_possible(
            String operation, String more, String at, String code) {
        String asked = more.replace("ONE", one).replace("TWO", two);
        Answer refused = post(one, operation, asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("change-refused");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo(at);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(school(one).get("profiles")).hasSize(1);
    }

    @Test
    void a_change_without_day_document_or_reason_is_refused_with_all_three() {
        Answer refused = bureau.post("/api/v1/schools/%s/close".formatted(one), "{}");
        assertThat(refused.json().findValuesAsString("at"))
                .containsExactly("/on", "/document", "/reason");
        Answer early =
                bureau.post("/api/v1/schools/%s/close".formatted(one), paper("2001-01-01", ""));
        assertThat(early.json().at("/errors/0/message").asString()).contains("自 2010-09-01 起开办");
    }

    @Test
    void a_mistaken_merge_is_taken_back_as_long_as_nothing_was_built_on_it() {
        Answer merged = post(three, "merge", "\"schools\": [\"%s\"]".formatted(one));
        String id = merged.json().get("operation").asString();
        Answer undone = bureau.post("/api/v1/register/operations/" + id + "/undo", "{}");
        assertThat(undone.json().get("state").asString()).isEqualTo("UNDONE");
        assertThat(school(one).at("/current/status").asString()).isEqualTo("OPEN");
        assertThat(school(one).get("successors")).isEmpty();
        assertThat(school(three).get("predecessors")).isEmpty();

        Answer renamed = post(two, "rename", "\"name\": \"变更改名小学\"");
        post(two, "close", "\"unit\": null");
        String early = renamed.json().get("operation").asString();
        Answer refused = bureau.post("/api/v1/register/operations/" + early + "/undo", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("changed-since");
    }

    @Test
    void a_crash_in_the_middle_of_a_merge_is_taken_up_and_brought_to_its_end() {
        Operation begun = operations.save(merge("crash-" + one));
        carrying.carry(begun.steps().getFirst()); // and here the process dies
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operations.find(begun.id()).orElseThrow().state() == Operation.State.DONE);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(school(two).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(schools.find(one).orElseThrow().acts()).hasSize(1);
        assertThat(school(one).get("profiles")).hasSize(2);
    }

    @Test
    void a_crash_before_the_first_step_and_one_while_undoing_are_taken_up_too() {
        Operation begun = operations.save(merge("early-" + one));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !school(two).at("/current/status").asString().equals("OPEN"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !operations.find(begun.id()).orElseThrow().state().isUnderWay());
        operations.save(operations.find(begun.id()).orElseThrow().toBeUndone("staff", "误办"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operations.find(begun.id()).orElseThrow().state()
                                == Operation.State.UNDONE);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_school_stored_before_names_were_dated_is_read_and_changed_like_any_other() {
        Document old =
                Objects.requireNonNull(
                        store.getCollection("schools").find(new Document("_id", one)).first());
        old.remove("groups");
        old.remove("acts");
        old.getList("profiles", Document.class).forEach(p -> p.remove("name"));
        store.getCollection("schools").replaceOne(new Document("_id", one), old);
        assertThat(school(one).get("name").asString()).isEqualTo("变更学校" + one);
        assertThat(post(one, "rename", "\"name\": \"变更后小学\"").status()).isEqualTo(201);
        assertThat(school(one).at("/profiles/0/name").asString()).isEqualTo("变更学校" + one);
    }

    @Test
    void where_another_document_was_faster_the_step_is_left_out_and_says_why() {
        post(one, "close", "\"unit\": null");
        Operation late = operations.save(merge("late-" + one));
        Operation done = carrying.toTheEnd(late.id());
        assertThat(done.steps().getFirst().outcome()).isEqualTo(Step.Outcome.SKIPPED);
        assertThat(done.steps().getFirst().note()).isEqualTo("学校已另行停办。");
        assertThat(done.steps().get(1).outcome()).isEqualTo(Step.Outcome.DONE);
    }

    @Test
    void staff_of_a_unit_change_only_its_schools_and_see_only_their_operations() {
        put(two, "990502", "211");
        var ofSecond =
                calls.with(
                        c -> c.subject("乙").claim("unit", "990502"),
                        "register:read",
                        "register:write");
        assertThat(ofSecond.post(path(one, "close"), paper("2020-09-01", "")).status())
                .isEqualTo(404);
        String asked = paper("2020-09-01", ", \"schools\": [\"%s\"]".formatted(one));
        Answer merge = ofSecond.post(path(two, "merge"), asked);
        assertThat(merge.json().at("/errors/0/code").asString()).isEqualTo("unknown-school");
        assertThat(ofSecond.post(path(one, "merge"), asked).status()).isEqualTo(404);
        String id = post(one, "close", "\"unit\": null").json().get("operation").asString();
        assertThat(ofSecond.get("/api/v1/register/operations/" + id).status()).isEqualTo(404);
        assertThat(ofSecond.post("/api/v1/register/operations/" + id + "/undo", "{}").status())
                .isEqualTo(404);
        assertThat(
                        ofSecond.get("/api/v1/register/operations?school=" + one)
                                .json()
                                .get("total")
                                .asInt())
                .isZero();
    }

    private Operation merge(String id) {
        var ground =
                new Change.Ground(
                        id,
                        Change.Kind.MERGE,
                        LocalDate.of(2020, 9, 1),
                        "示教发〔2026〕20号",
                        "布局调整",
                        "staff",
                        Instant.EPOCH);
        return Operation.of(
                ground,
                three,
                List.of(
                        Step.pending(one, ground.turning(Profile.Status.CLOSED, List.of(three))),
                        Step.pending(two, ground.turning(Profile.Status.CLOSED, List.of(three))),
                        Step.pending(three, ground.linking(List.of(one, two), List.of()))));
    }

    private Answer post(String school, String operation, String more) {
        return bureau.post(path(school, operation), paper("2020-09-01", ", " + more));
    }

    private static String path(String school, String operation) {
        return "/api/v1/schools/%s/%s".formatted(school, operation);
    }

    private static String paper(String on, String more) {
        return "{\"on\": \"%s\", \"document\": \"示教发〔2026〕20号\", \"reason\": \"布局调整\"%s}"
                .formatted(on, more);
    }

    private JsonNode school(String code) {
        return bureau.get("/api/v1/schools/" + code).json();
    }

    private void put(String code, String unit, String kind) {
        bureau.put(
                "/api/v1/schools/" + code,
                """
                {"name": "变更学校%s", "from": "2010-09-01", "unit": "%s", "kind": "%s", "sponsor": "831",
                 "ownership": "PUBLIC", "area": "111"}
                """
                        .formatted(code, unit, kind));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String code(String category) {
        return category + "99%06d".formatted(500_000 + NEXT.getAndIncrement());
    }
}
