package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A draft is reviewed step by step, compared, confirmed, and amended by two people.
@DubanTest
@Import(Suite.April.class)
class ReviewTests {
    private static final String FIRST =
            """
            示例区2026年教育工作要点
            一、扩大优质供给
            1.新建公办幼儿园2所，改建公办幼儿园3所。建立居民终身学习档案。
            2.普惠性幼儿园覆盖率达75%以上。近视率比上年下降1个百分点。
            3.示例中学运动场改造继续实施，10月底前完成运动场改造。坚持立德树人。
            """;

    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void nothing_is_confirmed_while_a_grave_doubt_is_undecided() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990301");
        String path = "/api/v1/drafts/" + id(draft);
        String low = item(draft, "75%").get("id").asString();

        assertThat(draft.get("mustDecide")).extracting(JsonNode::asString).containsExactly(low);
        Answer refused = officer.post(path + "/confirm", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("doubts-undecided");
        assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/commitments/" + low);

        JsonNode accepted = officer.post(path + "/commitments/" + low + "/accept", "").json();
        assertThat(item(accepted, "75%").get("confidence").asInt()).isEqualTo(100);
        assertThat(officer.post(path + "/confirm", "").status()).isEqualTo(201);
        assertThat(officer.post(path + "/commitments/" + low + "/accept", "").code())
                .isEqualTo("already-confirmed");
    }

    @Test
    void what_is_split_merged_added_or_dropped_can_be_undone() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990302");
        String path = "/api/v1/drafts/" + id(draft);
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        String altered = item(draft, "改建公办幼儿园3所").get("id").asString();
        int all = draft.get("commitments").size();

        JsonNode merged =
                officer.post(
                                path + "/commitments/merge",
                                "{\"ids\":[\"%s\",\"%s\"],\"subject\":\"幼儿园建设\"}"
                                        .formatted(built, altered))
                        .json();
        assertThat(merged.get("commitments")).hasSize(all - 1);
        assertThat(item(merged, "新建").get("text").asString()).isEqualTo("新建公办幼儿园2所，改建公办幼儿园3所");

        JsonNode split = officer.post(path + "/commitments/" + built + "/split", "{}").json();
        assertThat(split.get("commitments")).hasSize(all);
        assertThat(officer.post(path + "/undo", "").json().get("commitments")).hasSize(all - 1);
        assertThat(officer.post(path + "/undo", "").json().get("commitments")).hasSize(all);

        int offset = FIRST.indexOf("建立居民终身学习档案");
        JsonNode added =
                officer.post(
                                path + "/commitments",
                                "{\"offset\":%d,\"length\":10}".formatted(offset))
                        .json();
        assertThat(item(added, "终身学习档案").get("kind").asString()).isEqualTo("QUALITATIVE");
        assertThat(item(added, "终身学习档案").get("path")).hasSize(2);

        assertThat(officer.post(path + "/commitments/" + built + "/drop", "{}").code())
                .isEqualTo("review-invalid");
        JsonNode dropped =
                officer.post(path + "/commitments/" + built + "/drop", "{\"reason\":\"由县里统一建设\"}")
                        .json();
        assertThat(item(dropped, "新建").get("dropped").asString()).isEqualTo("由县里统一建设");
        assertThat(officer.get(path + "/steps").json().get(0).get("what").asString())
                .isEqualTo("剔除：由县里统一建设");
        officer.post(path + "/undo", "");
        officer.post(path + "/undo", "");
        assertThat(officer.post(path + "/undo", "").code()).isEqualTo("nothing-to-undo");
        assertThat(officer.post(path + "/commitments", "{\"offset\":1,\"length\":99999}").code())
                .isEqualTo("review-invalid");
    }

    @Test
    void every_sentence_is_classed_and_a_person_may_class_it_anew() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990303");
        String path = "/api/v1/drafts/" + id(draft) + "/sentences";

        JsonNode undecided = officer.get(path + "?standing=UNDECIDED").json();
        assertThat(undecided)
                .extracting(s -> s.get("text").asString())
                .containsExactly("建立居民终身学习档案。");
        String no = undecided.get(0).get("no").asString();
        officer.put(path + "/" + no, "{\"standing\":\"RHETORIC\"}");
        assertThat(officer.get(path + "?standing=UNDECIDED").json()).isEmpty();
        assertThat(officer.get(path + "?standing=RHETORIC").json())
                .extracting(s -> s.get("text").asString())
                .contains("坚持立德树人。", "建立居民终身学习档案。");
    }

    @Test
    void an_indicator_is_suggested_by_its_names_with_a_score_and_why() {
        Suite.defineIndicator(indicators);
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990307");
        String path = "/api/v1/drafts/" + id(draft) + "/commitments/";

        JsonNode first =
                officer.get(path + item(draft, "75%").get("id").asString() + "/suggestions")
                        .json()
                        .get(0);
        assertThat(first.get("indicator").asString()).isEqualTo("PRE.INCL");
        assertThat(first.get("score").asInt()).isEqualTo(100);
        assertThat(first.get("because").asString()).contains("普惠性幼儿园覆盖率");
        assertThat(
                        officer.get(path + item(draft, "近视率").get("id").asString() + "/suggestions")
                                .json())
                .isEmpty();
    }

    @Test
    void a_new_version_shows_what_changed_and_keeps_what_was_decided() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990304");
        String former = id(draft);
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        officer.patch(
                "/api/v1/drafts/" + former + "/commitments/" + built,
                "{\"lead\":\"学前教育科\",\"weight\":\"5\",\"pace\":\"TERM\",\"accepted\":true}");
        String second = FIRST.replace("改建公办幼儿园3所", "改建公办幼儿园4所").replace("近视率比上年下降1个百分点。", "");

        JsonNode next = drafted(officer, second, "990304", "follows", former);
        JsonNode kept = item(next, "新建公办幼儿园2所");
        assertThat(kept.get("lead").asString()).isEqualTo("学前教育科");
        assertThat(kept.get("weight").asString()).isEqualTo("5");
        assertThat(kept.get("decision").asString()).isEqualTo("ACCEPTED");
        JsonNode changes = officer.get("/api/v1/drafts/" + id(next) + "/changes").json();
        assertThat(changes.get("changed"))
                .extracting(c -> c.at("/after/text").asString())
                .containsExactly("改建公办幼儿园4所");
        assertThat(changes.get("gone"))
                .extracting(c -> c.get("text").asString())
                .containsExactly("近视率比上年下降1个百分点");
        assertThat(changes.get("added")).isEmpty();
    }

    @Test
    void last_years_report_gives_starting_levels_and_what_was_put_off() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST, "990305");
        String report =
                """
                示例区2025年教育工作总结
                一、主要工作
                近视率为47.6%。普惠性幼儿园覆盖率达73%。
                二、存在问题
                受天气影响，示例中学运动场改造推迟。
                """;

        JsonNode found =
                Multipart.post(
                                officer,
                                "/api/v1/drafts/" + id(draft) + "/last-year",
                                "总结.txt",
                                report.getBytes(StandardCharsets.UTF_8))
                        .json();
        assertThat(found.get("carriedOver"))
                .extracting(p -> p.get("sentence").asString())
                .containsExactly("受天气影响，示例中学运动场改造推迟。");
        JsonNode after = officer.get("/api/v1/drafts/" + id(draft)).json();
        assertThat(item(after, "近视率").get("base").asString()).isEqualTo("47.6");
        assertThat(item(after, "运动场").get("carriedFrom").asString()).contains("推迟");
    }

    @Test
    void a_confirmed_commitment_changes_only_by_the_word_of_a_second_person() {
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST.replace("75%", "92%"), "990306");
        String plan = id(draft);
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        officer.post("/api/v1/drafts/" + plan + "/confirm", "");
        String path = "/api/v1/plans/" + plan;
        String change =
                """
                {"commitment":"%s","reason":"用地调整","change":{"target":
                {"comparator":"EXACTLY","value":"1","unit":"所"}}}\
                """
                        .formatted(built);

        assertThat(officer.post(path + "/amendments", "{\"commitment\":\"x\"}").status())
                .isEqualTo(422);
        assertThat(officer.post(path + "/amendments", change).status()).isEqualTo(201);
        assertThat(officer.post(path + "/amendments/1/approve", "").status()).isEqualTo(403);
        TestCalls.As administrator = calls.as("plan:read", "plan:write", "plan:approve");
        assertThat(administrator.post(path + "/amendments/1/approve", "").code())
                .isEqualTo("amendment-own");
        TestCalls.As leader =
                calls.with(
                        c -> c.subject("leader").claim("name", "示例局长"),
                        "plan:read",
                        "plan:approve");
        assertThat(leader.post(path + "/amendments/1/approve", "").json().get("state").asString())
                .isEqualTo("APPROVED");
        assertThat(leader.post(path + "/amendments/1/approve", "").code())
                .isEqualTo("amendment-decided");

        assertThat(target(officer.get(path).json().get("commitments"), built)).isEqualTo("达到1所");
        assertThat(target(officer.get(path + "/versions/1").json(), built)).isEqualTo("达到2所");
        assertThat(target(officer.get(path + "/versions/2").json(), built)).isEqualTo("达到1所");
        assertThat(officer.get(path + "/versions").json())
                .extracting(v -> v.get("reason").asString())
                .containsExactly("确认计划", "用地调整");
        assertThat(
                        officer.get("/api/v1/commitments/" + built)
                                .json()
                                .at("/target/value")
                                .asString())
                .isEqualTo("1");
    }

    @Test
    void an_amendment_is_taken_back_by_its_proposer_and_sent_back_only_by_who_approves() {
        TestCalls.As officer = person("officer", "plan:read", "plan:write");
        TestCalls.As colleague = person("colleague", "plan:read", "plan:write");
        JsonNode draft = drafted(officer, FIRST.replace("75%", "92%"), "990307");
        String built = item(draft, "新建公办幼儿园2所").get("id").asString();
        officer.post("/api/v1/drafts/" + id(draft) + "/confirm", "");
        String path = "/api/v1/plans/" + id(draft) + "/amendments";
        String change =
                "{\"commitment\":\"%s\",\"reason\":\"工期\",\"change\":{\"firmness\":\"SOFT\"}}"
                        .formatted(built);
        String why = "{\"reason\":\"再议\"}";
        assertThat(officer.post(path, change).status()).isEqualTo(201);
        TestCalls.Answer others = colleague.post(path + "/1/reject", why);
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.code()).isEqualTo("amendment-not-yours");
        assertThat(officer.post(path + "/1/reject", why).json().get("state").asString())
                .isEqualTo("REJECTED");
        assertThat(officer.post(path, change).status()).isEqualTo(201);
        TestCalls.As leader = person("leader", "plan:read", "plan:approve");
        assertThat(leader.post(path + "/2/reject", why).status()).isEqualTo(200);
    }

    private TestCalls.As person(String subject, String... scopes) {
        return calls.with(c -> c.subject(subject).claim("name", "示例" + subject), scopes);
    }

    private static String target(JsonNode commitments, String id) {
        return commitments
                .valueStream()
                .filter(c -> c.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .get("targetInWords")
                .asString();
    }

    private static String id(JsonNode draft) {
        return draft.get("id").asString();
    }

    private static JsonNode drafted(
            TestCalls.As officer, String text, String unit, String... more) {
        List<String> fields = new ArrayList<>(List.of("year", "2026", "unit", unit));
        fields.addAll(List.of(more));
        Answer answer =
                Multipart.upload(
                        officer,
                        "要点.txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        fields.toArray(String[]::new));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.json();
    }

    private static JsonNode item(JsonNode draft, String words) {
        return draft.get("commitments")
                .valueStream()
                .filter(c -> c.get("text").asString().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + draft));
    }
}
