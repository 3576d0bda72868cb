package cn.duban.plan;

import static cn.duban.plan.ADraft.FIRST;
import static cn.duban.plan.ADraft.drafted;
import static cn.duban.plan.ADraft.id;
import static cn.duban.plan.ADraft.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A draft is reviewed step by step, and confirmed when nothing grave is undecided.
class ReviewTests extends InApril {
    @Autowired KnownIndicators indicators;

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
}
