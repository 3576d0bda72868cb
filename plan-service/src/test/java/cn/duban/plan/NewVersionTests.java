package cn.duban.plan;

import static cn.duban.plan.ADraft.FIRST;
import static cn.duban.plan.ADraft.drafted;
import static cn.duban.plan.ADraft.id;
import static cn.duban.plan.ADraft.item;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a draft takes over from the version before it and from last year.
class NewVersionTests extends InApril {
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
}
