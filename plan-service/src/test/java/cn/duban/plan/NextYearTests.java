package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@DubanTest
@Import(Suite.April.class)
class NextYearTests {
    @Autowired TestCalls calls;

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void a_plan_of_next_year_is_grey_all_over_and_nobody_is_called_to_account_for_it() {
        TestCalls.As officer = new Bureau(calls).officer;
        JsonNode draft =
                Multipart.upload(
                                officer,
                                "要点.txt",
                                Suite.samplePlan(),
                                "year",
                                "2027",
                                "unit",
                                "990161")
                        .json();
        String plan = draft.get("id").asString();
        assertThat(officer.post("/api/v1/drafts/" + plan + "/confirm", "").status()).isEqualTo(201);
        List<JsonNode> commitments = draft.get("commitments").valueStream().toList();
        assertThat(commitments).hasSizeGreaterThan(5);
        assertThat(commitments)
                .map(c -> officer.get("/api/v1/commitments/" + c.get("id").asString()).json())
                .allSatisfy(c -> {
                    assertThat(c.at("/light/colour").asString()).isEqualTo("GREY");
                    assertThat(c.at("/light/reason").asString())
                            .endsWith("计划年度2027年还没有开始，年度开始前不亮灯。");
                });
        assertThat(officer.get(Bureau.MATTERS + "?plan=" + plan).json().get("total").asInt())
                .isZero();
    }
}
