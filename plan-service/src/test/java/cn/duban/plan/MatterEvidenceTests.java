package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 佐证材料: an answer rests on files of its own matter.
class MatterEvidenceTests extends InBureau {
    /// One of a commitment is somebody else's.
    @Test
    void an_answer_rests_on_files_that_were_given_for_this_very_matter() {
        String plan = bureau.plan("990144");
        String body = "{\"plan\":\"%s\",\"title\":\"食堂安全排查\"}".formatted(plan);
        String id = officer.post(MATTERS, body).json().at("/summary/id").asString();
        bureau.act(officer, id, "assign", "{\"unit\":\"990108001\",\"deadline\":\"2026-05-20\"}");
        TestCalls.As town = bureau.unit("990108001");
        bureau.act(town, id, "sign", "");
        String elsewhere = bureau.tracked("990143");
        String others =
                given(officer, "/api/v1/commitments/" + elsewhere, 1).at("/file/sha256").asString();
        String own = given(town, MATTERS + "/" + id, 2).get("sha256").asString();
        assertThat(own).isNotEqualTo(others).hasSize(64);
        String answer = "{\"text\":\"已排查\",\"attachments\":[\"%s\",\"%s\"]}";
        for (String wrong : new String[] {others, "照片.jpg"}) {
            TestCalls.Answer refused = bureau.act(town, id, "answer", answer.formatted(own, wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/at").asString()).isEqualTo("/attachments/1");
            assertThat(refused.json().at("/errors/0/code").asString())
                    .isEqualTo("evidence-unknown");
        }
        String evidence = MATTERS + "/" + id + "/evidence";
        assertThat(bureau.unit("990109").get(evidence).status()).isEqualTo(404);
        assertThat(officer.get(evidence).json())
                .extracting(f -> f.get("sha256").asString())
                .containsExactly(own);
        assertThat(officer.get(evidence + "/" + own).status()).isEqualTo(200);
        assertThat(officer.get(evidence + "/" + others).code()).isEqualTo("no-such-evidence");
        String good = "{\"text\":\"已排查\",\"attachments\":[\"%s\"]}".formatted(own);
        JsonNode answered = bureau.act(town, id, "answer", good).json();
        assertThat(answered.at("/summary/state").asString()).isEqualTo("ANSWERED");
        assertThat(bureau.act(officer, id, "finish", good.replace(own, others)).status())
                .isEqualTo(422);
    }

    private static JsonNode given(TestCalls.As who, String path, int seed) {
        byte[] pdf = ("%PDF-1.7\n% 示例材料 " + seed).getBytes(StandardCharsets.UTF_8);
        TestCalls.Answer answer = Multipart.post(who, path + "/evidence", "材料.pdf", pdf);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.json();
    }
}
