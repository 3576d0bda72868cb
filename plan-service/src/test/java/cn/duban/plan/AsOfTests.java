package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.plan.catalogue.KnownIndicators;
import cn.duban.plan.check.CheckCommand;
import cn.duban.plan.summary.ReadBack;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// A report is made, the world moves on, and the report is made again as of the day it was.
@DubanTest
@Import(AsOfTests.Spring.class)
class AsOfTests {
    private static final String UNIT = "990104";
    private static final MovingClock NOW = new MovingClock("2026-04-10T02:00:00Z");

    @TempDir Path folder;
    @Autowired TestCalls calls;
    @Autowired KnownIndicators indicators;

    @TestConfiguration
    static class Spring {
        @Bean
        Clock clock() {
            return NOW;
        }
    }

    @BeforeAll
    static void topics() {
        Suite.createTopics();
    }

    @Test
    void the_report_of_an_earlier_day_has_the_same_bytes_as_the_one_made_then() throws Exception {
        Suite.defineIndicator(indicators);
        TestCalls.As officer = calls.as("plan:read", "plan:write");
        String plan = confirmed(officer);
        Suite.sayCoverage(UNIT, 2000, 41);
        awaitColour(officer, plan, "RED");
        String year = text(officer, plan, "/year.docx");
        String weekly = text(officer, plan, "/weekly.docx");
        byte[] made = report(officer, plan, "/year.docx");
        assertThat(year).contains("2026年4月10日").contains("76.92");

        NOW.moveTo("2026-04-20T02:00:00Z");
        Suite.sayCoverage(UNIT, 2400, 42);
        awaitColour(officer, plan, "GREEN");
        record(officer, plan);
        assertThat(text(officer, plan, "/year.docx")).contains("92.31").isNotEqualTo(year);
        assertThat(text(officer, plan, "/year.docx?asOf=2026-04-10")).isEqualTo(year);
        assertThat(text(officer, plan, "/weekly.docx?asOf=2026-04-10")).isEqualTo(weekly);
        assertThat(text(officer, plan, "/year.docx?asOf=2026-04-10T10:00:00%2B08:00"))
                .isEqualTo(year);
        assertThat(text(officer, plan, "/monthly.docx")).contains("取得进展的任务");
        refusals(officer, plan);
        staleness(officer, plan, made);
        boundNumbersAreTheFiguresOfTheInterface(officer, plan);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports/P0/year.docx, no-such-plan",
        "/api/v1/reports/P0/yearly.docx, no-such-report-kind",
        "/api/v1/reports/P0/commitments.xlsx, no-such-plan",
        "/api/v1/reports/P0/weekly/figures, no-such-plan"
    })
    void what_is_not_there_is_not_found(String path, String code) {
        TestCalls.Answer answer = calls.as("plan:read").get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static void refusals(TestCalls.As officer, String plan) {
        String path = "/api/v1/reports/" + plan + "/year.docx?asOf=";
        assertThat(officer.get(path + "2026-04-09").code()).isEqualTo("not-known-then");
        assertThat(officer.get(path + "2026-05-01").code()).isEqualTo("as-of-in-future");
        assertThat(officer.get(path + "yesterday").status()).isEqualTo(400);
        String body = "{\"plan\":\"" + plan + "\",\"kind\":\"weekly\",\"asOf\":\"2026-04-10\"}";
        JsonNode kept = officer.post("/api/v1/summaries", body).json();
        assertThat(kept.get("kind").asString()).isEqualTo("weekly");
        assertThat(kept.get("asOf").asString()).isEqualTo("2026-04-10");
    }

    /// The file of the 10th is untouched but no longer true; against the figures of the 10th it is.
    private void staleness(TestCalls.As officer, String plan, byte[] made) throws Exception {
        Path file = Files.write(folder.resolve("report.docx"), made);
        Path now = folder.resolve("now.json");
        Path then = folder.resolve("then.json");
        String path = "/api/v1/reports/" + plan + "/year/figures";
        Files.write(now, officer.get(path).body());
        Files.write(then, officer.get(path + "?asOf=2026-04-10").body());
        assertThat(CheckCommand.run("--figures", then.toString(), file.toString())).isZero();
        assertThat(CheckCommand.run("--figures", now.toString(), file.toString())).isEqualTo(1);
        assertThat(CheckCommand.run("--offline", file.toString())).isZero();
    }

    private static void boundNumbersAreTheFiguresOfTheInterface(TestCalls.As officer, String plan) {
        JsonNode lights = officer.get("/api/v1/lights?plan=" + plan).json();
        JsonNode figures = officer.get("/api/v1/reports/" + plan + "/year/figures").json();
        int compared = 0;
        for (JsonNode light : lights) {
            List<JsonNode> bound =
                    figures.valueStream()
                            .filter(f -> f.get("commitment").equals(light.get("commitment")))
                            .filter(f -> f.get("role").asString().equals("VALUE"))
                            .toList();
            assertThat(bound)
                    .allSatisfy(f -> assertThat(f.get("value")).isEqualTo(light.get("value")));
            compared += bound.size();
        }
        assertThat(compared).isPositive();
        assertThat(officer.get("/api/v1/reports/" + plan + "/commitments.xlsx").body())
                .isNotEmpty();
    }

    private String confirmed(TestCalls.As officer) {
        byte[] sample = Suite.samplePlan();
        JsonNode draft =
                Multipart.upload(officer, "要点.txt", sample, "year", "2026", "unit", UNIT).json();
        String plan = draft.get("id").asString();
        assertThat(officer.post("/api/v1/drafts/" + plan + "/confirm", "").status()).isEqualTo(201);
        return plan;
    }

    private static void record(TestCalls.As officer, String plan) {
        for (JsonNode light : officer.get("/api/v1/lights?plan=" + plan).json()) {
            if (light.get("text").asString().contains("公办幼儿园")) {
                String path = "/api/v1/commitments/" + light.get("commitment").asString();
                officer.post(path + "/entries", "{\"amount\":2,\"note\":\"两所已开园\"}");
            }
        }
    }

    private static void awaitColour(TestCalls.As officer, String plan, String colour) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        officer.get("/api/v1/lights?plan=" + plan)
                                .json()
                                .valueStream()
                                .filter(l -> l.get("text").asString().contains("普惠性幼儿园覆盖率"))
                                .anyMatch(l -> l.get("colour").asString().equals(colour)));
    }

    private static byte[] report(TestCalls.As officer, String plan, String path) {
        return officer.get("/api/v1/reports/" + plan + path).body();
    }

    private static String text(TestCalls.As officer, String plan, String path) throws Exception {
        return ReadBack.part(report(officer, plan, path), "/word/document.xml");
    }

    /// A clock that somebody turns.
    private static final class MovingClock extends Clock {
        private volatile Instant now;

        MovingClock(String start) {
            this.now = Instant.parse(start);
        }

        void moveTo(String later) {
            now = Instant.parse(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
