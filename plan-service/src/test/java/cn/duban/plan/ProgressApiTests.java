package cn.duban.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.tracking.Tracked;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/// What a reader is told of a light, and what people record, over HTTP.
@DubanTest
@Import(Suite.April.class)
class ProgressApiTests {
    private static final String KINDERGARTENS = "公办幼儿园";
    private static final String SURE = "{\"amount\":1,\"explanation\":\"试点扩大到全区\"}";

    @Autowired TestCalls calls;
    @Autowired MongoOperations store;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_light_is_explained_by_rule_and_inputs_and_its_changes_are_kept() {
        TestCalls.As officer = officer();
        String path = APlan.of(officer, "990111").path(KINDERGARTENS);
        officer.post(path + "/entries", "{\"amount\":2}");

        JsonNode why = officer.get(path + "/explanation").json();
        assertThat(why.get("colour").asString()).isEqualTo("GREEN");
        assertThat(why.get("rule").asString()).isEqualTo("met");
        assertThat(why.get("reason").asString()).endsWith("2所，达到2所的目标。");
        assertThat(inputs(why))
                .containsEntry("value", "2所")
                .containsEntry("deadline", "2026-12-31");
        assertThat(officer.get(path).json().get("light").get("explanation"))
                .isEqualTo(why.get("explanation"));

        JsonNode changes = officer.get(path + "/history").json().get("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).get("to").asString()).isEqualTo("GREEN");
        assertThat(changes.get(0).get("rule").asString()).isEqualTo("met");
        assertThat(changes.get(1).get("to").asString()).isIn("GREY", "YELLOW");
    }

    @Test
    void an_entry_taken_back_counts_no_more_and_is_still_shown() {
        TestCalls.As officer = officer();
        String path = APlan.of(officer, "990112").path(KINDERGARTENS);
        officer.post(path + "/entries", "{\"amount\":2}");
        String id = officer.get(path + "/entries").json().get("items").get(0).get("id").asString();
        String withdraw = path + "/entries/" + id + "/withdraw";

        assertThat(officer.post(withdraw, "{\"reason\":\" \"}").code()).isEqualTo("entry-invalid");
        JsonNode after = officer.post(withdraw, "{\"reason\":\"误填\"}").json();
        assertThat(after.get("light").get("value").asString()).isEqualTo("0");
        JsonNode shown = officer.get(path + "/entries").json().get("items").get(0);
        assertThat(shown.get("amount").asString()).isEqualTo("2");
        assertThat(shown.get("withdrawn").get("reason").asString()).isEqualTo("误填");
        assertThat(officer.post(withdraw, "{\"reason\":\"再撤\"}").code())
                .isEqualTo("entry-withdrawn");
        assertThat(officer.post(path + "/entries/none/withdraw", "{\"reason\":\"撤\"}").code())
                .isEqualTo("no-such-entry");
    }

    @Test
    void a_number_that_cannot_be_true_is_refused_and_moves_no_light() {
        TestCalls.As officer = officer();
        String path = APlan.of(officer, "990113").path(KINDERGARTENS);
        assertThat(refused(officer, path, "{\"amount\":-1}"))
                .containsExactly("/amount amount-negative");
        assertThat(refused(officer, path, "{\"amount\":1.5}"))
                .containsExactly("/amount amount-not-whole");
        assertThat(refused(officer, path, "{\"amount\":1e14,\"explanation\":\"x\"}"))
                .containsExactly("/amount amount-beyond-scale");
        assertThat(refused(officer, path, "{\"amount\":1.5,\"on\":\"2010-05-01\"}"))
                .containsExactly("/on date-outside-plan", "/amount amount-not-whole");
        assertThat(refused(officer, path, "{\"amount\":1,\"on\":\"2026-04-11\"}"))
                .containsExactly("/on date-in-future");
        assertThat(refused(officer, path, "{\"amount\":21}"))
                .containsExactly("/amount amount-doubtful");
        assertThat(officer.get(path + "/entries").json().get("total").asInt()).isZero();
        String sure = "{\"amount\":21,\"explanation\":\"与民办园转公办合并统计\"}";
        assertThat(officer.post(path + "/entries", sure).status()).isEqualTo(201);
        assertThat(officer.get(path + "/entries").json().at("/items/0/explanation").asString())
                .isEqualTo("与民办园转公办合并统计");
    }

    private static List<String> refused(TestCalls.As officer, String path, String body) {
        Answer answer = officer.post(path + "/entries", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors"))
                .allSatisfy(e -> assertThat(e.get("suggestion").asString()).isNotBlank());
        return answer.json()
                .get("errors")
                .valueStream()
                .map(e -> e.get("at").asString() + " " + e.get("code").asString())
                .toList();
    }

    @Test
    void a_document_stays_small_and_no_entry_is_lost_nor_counted_twice() {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990114");
        String path = plan.path(KINDERGARTENS);
        for (int i = 0; i < 205; i++) {
            assertThat(record(officer, path, i).status()).isEqualTo(201);
        }
        assertThat(record(officer, path, 0).status()).isEqualTo(201);
        Tracked tracked = requireNonNull(store.findById(plan.idOf(KINDERGARTENS), Tracked.class));
        assertThat(tracked.entries()).hasSize(105);
        JsonNode commitment = officer.get(path).json();
        assertThat(commitment.get("light").get("value").asString()).isEqualTo("205");
        assertThat(commitment.get("olderEntries").asInt()).isEqualTo(100);
        assertThat(officer.get(path + "/entries?size=500").json().get("items")).hasSize(205);
    }

    private static Answer record(TestCalls.As officer, String path, int i) {
        return officer.post(path + "/entries", SURE, "Idempotency-Key", "e" + i);
    }

    @Test
    void a_curve_decides_what_is_expected_by_today() {
        TestCalls.As officer = officer();
        String path = APlan.of(officer, "990115").path(KINDERGARTENS);
        assertThat(officer.get(path).json().get("light").get("expected").asString()).isEqualTo("0");
        String steps = "{\"pace\":\"steps 2026-03-31=2\",\"reason\":\"两所均在3月底前开园\"}";
        JsonNode set = officer.put(path + "/pace", steps).json();
        assertThat(set.get("light").get("expected").asString()).isEqualTo("2");
        assertThat(set.get("light").get("colour").asString()).isEqualTo("RED");
        assertThat(set.get("pacing").get("reason").asString()).isEqualTo("两所均在3月底前开园");
        Answer wrong = officer.put(path + "/pace", "{\"pace\":\"fast\"}");
        assertThat(wrong.code()).isEqualTo("pace-invalid");
        assertThat(wrong.json().get("errors"))
                .extracting(e -> e.get("at").asString())
                .containsExactlyInAnyOrder("/pace", "/reason");
    }

    @ParameterizedTest
    @CsvSource({"explanation", "history", "entries", "evidence"})
    void what_is_asked_of_a_commitment_that_is_not_there_is_not_found(String what) {
        assertThat(officer().get("/api/v1/commitments/P0/" + what).code())
                .isEqualTo("no-such-commitment");
    }

    @Test
    void a_promise_keeps_its_firmness_and_its_cooperating_units() {
        TestCalls.As officer = officer();
        APlan plan = APlan.of(officer, "990116", Map.of(KINDERGARTENS, "{\"support\":[\"基建科\"]}"));
        assertThat(officer.get(plan.path(KINDERGARTENS)).json().get("support").get(0).asString())
                .isEqualTo("基建科");
        assertThat(officer.get(plan.path("体质健康合格率")).json().get("firmness").asString())
                .isEqualTo("SOFT");
    }

    private static Map<String, String> inputs(JsonNode why) {
        List<JsonNode> inputs = why.get("explanation").get("inputs").valueStream().toList();
        return inputs.stream()
                .collect(
                        Collectors.toMap(
                                i -> i.get("name").asString(), i -> i.get("value").asString()));
    }

    private TestCalls.As officer() {
        return calls.as("plan:read", "plan:write");
    }
}
