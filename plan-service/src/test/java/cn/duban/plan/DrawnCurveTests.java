package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A curve is part of what is asked: asking for less takes two people, asking for more leaves a
/// stamp.
@DubanTest
@Import(Suite.April.class)
class DrawnCurveTests {
    private static final String BUILT = "公办幼儿园";
    private static final String STRICT =
            "{\"pace\":\"steps 2026-03-31=2\",\"reason\":\"两所均在3月底前开园\"}";
    private static final String EASY = "{\"pace\":\"once\",\"reason\":\"工期顺延\"}";
    private static final String DRAWN =
            "序时进度由按校历调整为节点（2026年3月31日2所）（调整原因：两所均在3月底前开园，要求未放宽，设定人：示例督办员，2026年4月10日）";
    private static final String EASED =
            "序时进度由节点（2026年3月31日2所）调整为到期一次完成（调整原因：工期顺延，批准人：示例局长，2026年4月10日）";

    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void an_easier_curve_turns_no_light_before_a_second_person_agrees_and_is_told_everywhere()
            throws IOException {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990155");
        String path = plan.path(BUILT);
        Answer strict = bureau.officer.put(path + "/pace", STRICT);
        assertThat(strict.status()).isEqualTo(200);
        assertThat(colour(strict.json())).isEqualTo("RED");
        assertThat(strict.json().at("/adjusted/0/direct").asBoolean()).isTrue();

        Answer easy = bureau.officer.put(path + "/pace", EASY);
        assertThat(easy.status()).isEqualTo(202);
        assertThat(colour(bureau.officer.get(path).json())).isEqualTo("RED");
        assertThat(easy.json().get("awaiting"))
                .extracting(a -> a.get("what").asString() + a.get("proposedBy").asString())
                .containsExactly("序时进度由节点（2026年3月31日2所）调整为到期一次完成示例督办员");
        assertThat(bureau.officer.put(path + "/pace", EASY).json().get("awaiting")).hasSize(1);

        String amendment = easy.raw().headers().firstValue("Location").orElseThrow();
        JsonNode proposed = bureau.officer.get(amendment).json();
        assertThat(proposed.get("reason").asString()).isEqualTo("工期顺延");
        assertThat(proposed.get("state").asString()).isEqualTo("PROPOSED");
        assertThat(proposer().post(amendment + "/approve", "").code()).isEqualTo("amendment-own");
        assertThat(bureau.officer.post(amendment + "/approve", "").status()).isEqualTo(403);
        assertThat(bureau.leader.post(amendment + "/approve", "").status()).isEqualTo(200);

        JsonNode eased = bureau.officer.get(path).json();
        assertThat(colour(eased)).isEqualTo("GREY");
        assertThat(eased.get("pace").asString()).isEqualTo("once");
        assertThat(eased.get("awaiting")).isEmpty();
        assertThat(bureau.officer.get(path + "/explanation").json().get("adjusted")).hasSize(2);
        assertThat(bureau.officer.get("/api/v1/plans/" + plan.id() + "/versions").json())
                .hasSize(3);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> adjusted(bureau, plan).equals(DRAWN + "；" + EASED + "。"));
        assertThat(text(bureau, plan.id())).contains(DRAWN, EASED);
    }

    @Test
    void
            a_level_that_had_to_be_reached_at_once_is_eased_by_any_curve_and_the_same_one_is_no_change() {
        Bureau bureau = new Bureau(calls);
        APlan plan = APlan.of(bureau.officer, "990156");
        String rate = plan.path("体质健康合格率");
        String curve = "{\"pace\":\"curve 2026-06-30=40\",\"reason\":\"分段推进\"}";
        assertThat(bureau.officer.put(rate + "/pace", curve).status()).isEqualTo(202);
        String same = "{\"pace\":\"calendar\",\"reason\":\"照旧\"}";
        Answer unchanged = bureau.officer.put(plan.path(BUILT) + "/pace", same);
        assertThat(unchanged.status()).isEqualTo(409);
        assertThat(unchanged.code()).isEqualTo("nothing-changes");
    }

    @Test
    void a_curve_asks_for_no_more_on_the_way_than_in_the_end() {
        Bureau bureau = new Bureau(calls);
        String path = APlan.of(bureau.officer, "990162").path(BUILT) + "/pace";
        String steps = "{\"pace\":\"steps 2026-03-31=%s\",\"reason\":\"试\"}";
        Answer refused = bureau.officer.put(path, steps.formatted("3"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("pace-beyond-goal");
        assertThat(bureau.officer.put(path, steps.formatted("2")).status()).isEqualTo(200);
    }

    @Test
    void a_curve_of_a_draft_is_drawn_freely() {
        Bureau bureau = new Bureau(calls);
        JsonNode draft =
                Multipart.upload(
                                bureau.officer,
                                "要点.txt",
                                Suite.samplePlan(),
                                "year",
                                "2026",
                                "unit",
                                "990157")
                        .json();
        String commitment = draft.at("/commitments/1/id").asString();
        String path = "/api/v1/drafts/" + draft.get("id").asString();
        String once = "{\"pace\":\"MILESTONE\"}";
        assertThat(bureau.officer.patch(path + "/commitments/" + commitment, once).status())
                .isEqualTo(200);
        assertThat(bureau.officer.post(path + "/confirm", "").status()).isEqualTo(201);
        JsonNode tracked = bureau.officer.get("/api/v1/commitments/" + commitment).json();
        assertThat(tracked.get("pace").asString()).isEqualTo("once");
        assertThat(tracked.get("adjusted")).isEmpty();
    }

    /// The officer, had they become a leader in the meantime.
    private TestCalls.As proposer() {
        return calls.with(
                c -> c.subject("officer").claim("name", "示例督办员").claim("roles", List.of("LEADER")),
                "plan:read",
                "plan:approve");
    }

    private static String colour(JsonNode commitment) {
        return commitment.at("/light/colour").asString();
    }

    private static String adjusted(Bureau bureau, APlan plan) {
        return bureau.officer
                .get("/api/v1/lights?plan=" + plan.id())
                .json()
                .valueStream()
                .filter(l -> l.get("commitment").asString().equals(plan.idOf(BUILT)))
                .map(l -> l.path("adjusted").asString(""))
                .findFirst()
                .orElse("");
    }

    private static String text(Bureau bureau, String plan) throws IOException {
        byte[] docx = bureau.officer.get("/api/v1/reports/" + plan + "/year.docx").body();
        try (var extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }
}
