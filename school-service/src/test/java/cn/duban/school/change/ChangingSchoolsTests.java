package cn.duban.school.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/// 合并, 分设, 换码, 复办 and 撤销 over HTTP, and what the schools are afterwards.
@DubanTest
class ChangingSchoolsTests extends OnThreeSchools {

    @Autowired private MongoTemplate store;

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

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
