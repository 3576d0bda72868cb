package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.tracking.TrackedCommitments;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/// 试算亮灯: what figures would do to the lights, and that asking does nothing to them.
class TrialTests extends InApril {
    static final String TRIAL = "/api/v1/lights/trial";
    private static final String COVERAGE = "普惠性幼儿园覆盖率";
    private static final List<String> STORED =
            List.of("progress", "ledger", "ledger_heads", "known_figures", "watches");

    @Autowired KnownIndicators indicators;
    @Autowired TrackedCommitments tracked;
    @Autowired MongoOperations store;

    @Test
    void a_trial_figure_turns_a_red_light_green_and_leaves_everything_as_it_was() {
        APlan plan = red("990171", "{\"indicator\":\"PRE.INCL\"}");
        String id = plan.idOf(COVERAGE);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tracked.commitment(id).pending().isEmpty());
        Map<String, List<Document>> before = stored();
        int said = said();

        JsonNode lights = trial(figure("990171", "2400"), "");
        assertThat(lights).hasSize(1);
        JsonNode light = lights.get(0);
        assertThat(light.path("commitment").asString()).isEqualTo(id);
        assertThat(light.path("plan").asString()).isEqualTo(plan.id());
        assertThat(light.path("unit").asString()).isEqualTo("990171");
        assertThat(light.path("target").asString()).isEqualTo("不低于92%");
        assertThat(light.path("from").asString()).isEqualTo("RED");
        assertThat(light.path("to").asString()).isEqualTo("GREEN");
        assertThat(light.path("fromReason").asString()).contains("76.92%");
        assertThat(light.path("toReason").asString())
                .isEqualTo("普惠性幼儿园覆盖率92.31%，达到不低于92%的目标（应报20所，已报18所）。");
        assertThat(light.at("/figure/before").asString()).isEqualTo("76.9230769231");
        assertThat(light.at("/figure/after").asString()).isEqualTo("92.3076923077");
        assertThat(light.at("/figure/period").asString()).isEqualTo("2026-spring");

        assertThat(stored()).isEqualTo(before);
        assertThat(said()).isEqualTo(said);
        Suite.sayCoverage("990171", 2400, 42);
        await().atMost(Duration.ofSeconds(20)).until(() -> colour(id).equals("GREEN"));
        assertThat(trial(figure("990171", "2400"), "")).isEmpty();
    }

    @Test
    void a_light_that_keeps_its_colour_is_told_only_when_all_are_asked_for() {
        red("990172", "{\"indicator\":\"PRE.INCL\"}");
        assertThat(trial(figure("990172", "2001"), "")).isEmpty();
        JsonNode all = trial(figure("990172", "2001"), "?all=true");
        assertThat(all).hasSize(1);
        assertThat(all.at("/0/to").asString()).isEqualTo("RED");
        assertThat(all.at("/0/toReason").asString()).contains("76.96%");
    }

    @Test
    void figures_nobody_promised_anything_of_change_no_light() {
        red("990173", "{\"indicator\":\"PRE.INCL\"}");
        String unknown = figure("990173", "2400").replace("PRE.INCL", "NO.SUCH");
        assertThat(trial(unknown, "?all=true")).isEmpty();
        assertThat(trial(figure("990399", "2400"), "?all=true")).isEmpty();
        String longAgo = figure("990173", "2400").replace("2026-spring", "2019-spring");
        assertThat(trial(longAgo, "?all=true")).isEmpty();
    }

    @Test
    void a_restricted_indicator_is_never_told() {
        red("990174", "{\"indicator\":\"PRE.INCL\"}");
        assertThat(trial(figure("990174", "2400"), "?all=true")).hasSize(1);
        Document known = store.getCollection("known_indicators").find(id("PRE.INCL")).first();
        assertThat(known).isNotNull();
        try {
            store.getCollection("known_indicators")
                    .replaceOne(id("PRE.INCL"), new Document(known).append("restricted", true));
            assertThat(trial(figure("990174", "2400"), "?all=true")).isEmpty();
        } finally {
            store.getCollection("known_indicators").replaceOne(id("PRE.INCL"), known);
        }
    }

    private APlan red(String unit, String edit) {
        Suite.defineIndicator(indicators);
        APlan plan = APlan.of(officer(), unit, Map.of(COVERAGE, edit));
        Suite.sayCoverage(unit, 2000, 41);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> colour(plan.idOf(COVERAGE)).equals("RED"));
        return plan;
    }

    private String colour(String commitment) {
        return officer()
                .get("/api/v1/commitments/" + commitment)
                .json()
                .at("/light/colour")
                .asString();
    }

    private TestCalls.As officer() {
        return calls.as("plan:read", "plan:write");
    }

    private JsonNode trial(String figure, String query) {
        return calls.as("submission:write")
                .post(TRIAL + query, "{\"figures\":[" + figure + "]}")
                .json()
                .path("lights");
    }

    static String figure(String unit, String children) {
        return """
        {"indicator":"PRE.INCL","name":"普惠性幼儿园覆盖率","unit":"%s","period":"2026-spring",
         "from":"2026-02-01","to":"2026-08-31","reference":"2026-03-01","numerator":"%s",
         "denominator":"2600","factor":100,"applicable":20,"reportedBefore":17,
         "reportedAfter":18,"status":"PARTIAL"}
        """
                .formatted(unit, children);
    }

    private Map<String, List<Document>> stored() {
        return STORED.stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> store.getCollection(name).find().into(new ArrayList<>())));
    }

    private static int said() {
        return TestTopics.read("duban.plan.news").size()
                + TestTopics.read("duban.plan.commitments").size();
    }

    private static Document id(String id) {
        return new Document("_id", id);
    }
}
