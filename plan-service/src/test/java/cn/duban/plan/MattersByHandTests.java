package cn.duban.plan;

import static cn.duban.plan.Bureau.MATTERS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.starter.test.TestCalls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Matters filed by hand: who may see and move them, scores and refusals.
class MattersByHandTests extends InBureau {
    @Autowired KnownIndicators indicators;

    @Test
    void a_matter_is_filed_by_hand_once_per_key_and_found_by_its_filters() {
        String plan = bureau.plan("990108");
        String body = "{\"plan\":\"%s\",\"title\":\"校舍安全排查\"}".formatted(plan);
        JsonNode first = officer.post(MATTERS, body, "Idempotency-Key", "k-1").json();
        JsonNode again = officer.post(MATTERS, body, "Idempotency-Key", "k-1").json();
        String id = first.at("/summary/id").asString();
        assertThat(again.at("/summary/id").asString()).isEqualTo(id);
        String other = body.replace("校舍", "食堂");
        assertThat(officer.post(MATTERS, other, "Idempotency-Key", "k-1").code())
                .isEqualTo("idempotency-key-reused");
        bureau.act(officer, id, "assign", "{\"unit\":\"990108001\",\"deadline\":\"2026-05-20\"}");
        String filter = "?plan=%s&status=ASSIGNED&unit=990108001&overdue=false".formatted(plan);
        assertThat(officer.get(MATTERS + filter).json().get("total").asInt()).isEqualTo(1);

        TestCalls.As town = bureau.unit("990108001");
        assertThat(bureau.act(town, id, "urge", "{\"text\":\"快\"}").code())
                .isEqualTo("move-not-yours");
        assertThat(bureau.act(town, id, "sign", "").status()).isEqualTo(200);
        assertThat(bureau.act(town, id, "answer", "{\"text\":\"已排查\"}").code())
                .isEqualTo("move-incomplete");
        assertThat(bureau.unit("990109").get(MATTERS + "/" + id).status()).isEqualTo(404);
        assertThat(bureau.unit("990109").get(MATTERS).json().get("total").asInt()).isZero();
        bureau.act(officer, id, "urge", "{\"text\":\"请抓紧\"}");
        assertThat(Bureau.told(id)).contains("cn.duban.plan.matter-reminded.v1");
        scoreAndAppeal(plan, town);
    }

    /// Due after the day it is: nothing lost yet; an appeal is answered by another person.
    private void scoreAndAppeal(String plan, TestCalls.As town) {
        String scores = "/api/v1/scores";
        JsonNode sheet = town.get(scores + "?plan=" + plan + "&period=2026-H1").json();
        assertThat(sheet.at("/units/0/unit").asString()).isEqualTo("990108001");
        assertThat(sheet.at("/units/0/total").decimalValue()).isEqualByComparingTo("100");
        assertThat(sheet.at("/units/0/points")).hasSize(6);
        String appeal =
                "{\"plan\":\"%s\",\"period\":\"2026-H1\",\"unit\":\"%s\",\"line\":\"delays\",\"text\":\"停工\"}";
        JsonNode made = town.post(scores + "/appeals", appeal.formatted(plan, "990108001")).json();
        assertThat(town.post(scores + "/appeals", appeal.formatted(plan, "学前教育科")).code())
                .isEqualTo("move-not-yours");
        refusesUnknown(scores + "/appeals", appeal, plan);
        String answer = scores + "/appeals/" + made.get("id").asString() + "/answer";
        String yes = "{\"accepted\":true,\"giveBack\":3,\"text\":\"属实\"}";
        assertThat(town.post(answer, yes).status()).isEqualTo(403);
        assertThat(officer.post(answer, "{\"accepted\":true,\"text\":\"属实\"}").code())
                .isEqualTo("appeal-invalid");
        String own =
                officer.post(scores + "/appeals", appeal.formatted(plan, "990108001"))
                        .json()
                        .get("id")
                        .asString();
        TestCalls.Answer himself = officer.post(scores + "/appeals/" + own + "/answer", yes);
        assertThat(himself.code()).isEqualTo("appeal-needs-another");
        assertThat(himself.json().get("detail").asString()).contains("申诉").doesNotContain("延期");
        assertThat(officer.post(answer, yes).status()).isEqualTo(200);
        assertThat(officer.post(answer, yes).code()).isEqualTo("appeal-answered");
        TestCalls.Answer period = officer.get(scores + "?plan=" + plan + "&period=2026-13");
        assertThat(period.status()).isEqualTo(400);
        assertThat(period.code()).isEqualTo("period-unknown");
        assertThat(period.json().at("/errors/0/at").asString()).isEqualTo("period");
    }

    private void refusesUnknown(String path, String appeal, String plan) {
        JsonNode unit = officer.post(path, appeal.formatted(plan, "990108002")).json();
        assertThat(unit.at("/errors/0/at").asString()).isEqualTo("/unit");
        assertThat(unit.at("/errors/0/suggestion").asString()).contains("990108001");
        String lastYear = appeal.replace("2026-H1", "2025-H1").formatted(plan, "990108001");
        assertThat(officer.post(path, lastYear).json().at("/errors/0/code").asString())
                .isEqualTo("period-outside-plan");
        TestCalls.Answer period =
                officer.post(
                        path, appeal.replace("2026-H1", "2026-13").formatted(plan, "990108001"));
        assertThat(period.status()).isEqualTo(422);
        assertThat(period.json().at("/errors/0/at").asString()).isEqualTo("/period");
        assertThat(officer.post(path, appeal.formatted("P0", "990108001")).code())
                .isEqualTo("no-such-plan");
        assertThat(officer.post(path, "{}").json().get("errors"))
                .extracting(e -> e.get("at").asString())
                .containsExactly("/plan", "/period", "/unit", "/line", "/text");
    }

    @Test
    void a_matter_is_given_to_no_unit_that_does_not_exist() {
        String plan = bureau.plan("990158");
        String body = "{\"plan\":\"%s\",\"title\":\"校车排查\"}".formatted(plan);
        String id = officer.post(MATTERS, body).json().at("/summary/id").asString();
        String split =
                "{\"deadline\":\"2026-05-20\",\"parts\":[{\"unit\":\"990108001\"},{\"unit\":\"99010800\"},{\"unit\":\"99010801\"}]}";
        JsonNode parts = bureau.act(officer, id, "split", split).json();
        assertThat(parts.at("/errors/0/at").asString()).isEqualTo("/parts/1/unit");
        assertThat(parts.at("/errors/0/suggestion").asString()).contains("990108001");
        assertThat(parts.at("/errors/1/at").asString()).isEqualTo("/parts/2/unit");
        String assign = "{\"unit\":\"%s\",\"deadline\":\"2026-05-20\"}";
        TestCalls.Answer unknown = bureau.act(officer, id, "assign", assign.formatted("999999"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unit-unknown");
        assertThat(bureau.matter(id).at("/summary/state").asString()).isEqualTo("FILED");
        assertThat(bureau.act(officer, id, "assign", assign.formatted("990108001")).status())
                .isEqualTo(200);
        String on = "{\"unit\":\"990108009\",\"text\":\"职责调整\"}";
        assertThat(bureau.act(officer, id, "hand-on", on).json().at("/errors/0/at").asString())
                .isEqualTo("/unit");
    }

    @Test
    void a_section_is_one_that_a_plan_of_the_bureau_names() {
        Suite.defineIndicator(indicators);
        String commitment = bureau.tracked("990160");
        String plan =
                officer.get("/api/v1/commitments/" + commitment).json().get("plan").asString();
        String body = "{\"plan\":\"%s\",\"title\":\"园所排查\"}".formatted(plan);
        String id = officer.post(MATTERS, body).json().at("/summary/id").asString();
        String assign = "{\"unit\":\"%s\",\"deadline\":\"2026-05-20\"}";
        JsonNode typo = bureau.act(officer, id, "assign", assign.formatted("学前教育课")).json();
        assertThat(typo.at("/errors/0/suggestion").asString()).contains("学前教育科");
        assertThat(bureau.act(officer, id, "assign", assign.formatted("学前教育科")).status())
                .isEqualTo(200);
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() {
        assertThat(officer.get(MATTERS + "/M-0").code()).isEqualTo("no-such-matter");
        assertThat(officer.post(MATTERS + "/M-0/dance", "").code()).isEqualTo("no-such-move");
        assertThat(officer.post(MATTERS + "/M-0/reopen", "").code()).isEqualTo("no-such-move");
        assertThat(officer.post(MATTERS, "{}").code()).isEqualTo("matter-invalid");
        assertThat(officer.post(MATTERS, "{\"plan\":\"P0\"}").code()).isEqualTo("no-such-plan");
        assertThat(officer.get(MATTERS + "?sort=beauty").code()).isEqualTo("order-unknown");
        assertThat(officer.get(MATTERS + "?status=LOST").status()).isEqualTo(400);
        assertThat(calls.anonymously().get(MATTERS).status()).isEqualTo(401);
        assertThat(calls.as("figure:read").get(MATTERS).status()).isEqualTo(403);
    }
}
