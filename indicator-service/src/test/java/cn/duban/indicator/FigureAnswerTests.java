package cn.duban.indicator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who sees which figures, how they are compared, and who is still missing.
@DubanTest
class FigureAnswerTests extends OnKindergartens {

    @Test
    void a_school_sees_itself_and_the_units_above_it_and_nobody_else() {
        TestCalls.As school =
                calls.asSchool("1199000004", "submission:write", "submission:read", "figure:read");
        push("1199000005", 50, UUID.randomUUID().toString());
        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000005").path("value").asString("").equals("50"));

        assertThat(path(school, "1199000005").status()).isEqualTo(404);
        for (String visible : List.of("1199000004", "99010203", "990102")) {
            await().atMost(20, SECONDS).until(() -> path(school, visible).status() == 200);
        }
        JsonNode below =
                school.get(
                                "/api/v1/figures?indicator=PRE.KIDS&unit=99010203&children=true&period="
                                        + TERM)
                        .json();
        assertThat(below.values())
                .extracting(f -> f.path("unit").asString())
                .containsExactlyInAnyOrder("99010203", "1199000004");
        Answer others =
                school.post("/api/v1/submissions", "{\"rows\":[" + row("1199000005", 1) + "]}");
        assertThat(others.json().at("/errors/0/code").asString()).isEqualTo("unknown-school");
    }

    @Test
    void figures_are_compared_ranked_and_written_out() {
        push("1199000004", 50, UUID.randomUUID().toString());
        push("1199000005", 70, UUID.randomUUID().toString());
        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000005").path("value").asString("").equals("70"));
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String district = "/api/v1/figures/PRE.KIDS/990102/" + TERM + "?knownOn=";
        await().atMost(20, SECONDS).until(() -> bureau.get(district + today).status() == 200);
        refused(bureau.get(district + "2020-01-01"), 404, "no-such-figure");
        refused(
                bureau.get("/api/v1/figures/PRE.KIDS/1199000004/" + TERM + "?knownOn=" + today),
                422,
                "no-past-of-schools");

        String ranking = "/api/v1/figures/ranking?indicator=PRE.KIDS&unit=990102&period=" + TERM;
        List<String> ranked =
                bureau.get(ranking).json().values().stream()
                        .map(place -> place.at("/figure/unit").asString())
                        .toList();
        assertThat(ranked).containsSubsequence("1199000005", "1199000004");
        refused(
                calls.with(c -> c.claim("school", "1199000004"), "figure:read").get(ranking),
                403,
                "ranking-staff-only");

        JsonNode series =
                bureau.get("/api/v1/figures/series?indicator=PRE.KIDS&unit=990102").json();
        assertThat(series.values())
                .anySatisfy(point ->
                        assertThat(point.at("/figure/period/code").asString()).isEqualTo(TERM));
        JsonNode table =
                bureau.get(
                                "/api/v1/figures/table?indicator=PRE.KIDS&unit=990102&level=SCHOOL&period="
                                        + TERM)
                        .json();
        assertThat(table.values()).hasSize(6);
        assertThat(table.at("/0/level").asString()).isEqualTo("学校");
        assertThat(table.at("/0/levelCode").asString()).isEqualTo("SCHOOL");
        assertThat(table.at("/0/status").asString()).isIn("已齐", "未报");
        assertThat(bureau.get("/api/v1/figures/table.xlsx?unit=990102").status()).isEqualTo(200);
    }

    @Test
    void a_table_is_pushed_like_json_and_completeness_names_who_is_missing() {
        String table =
                "school,form,period,kid.enrolled,tea.full\n1199000006,KINDERGARTEN,2026-autumn,77,5\n";
        Answer receipt =
                bureau.send(
                        "POST",
                        "/api/v1/submissions",
                        "text/csv",
                        BodyPublishers.ofByteArray(table.getBytes(Charset.forName("GB18030"))));
        assertThat(receipt.status()).isEqualTo(201);

        await().atMost(30, SECONDS).until(() -> completeness().path("reported").asInt() == 1);
        JsonNode counted = completeness();
        assertThat(counted.path("missing").values())
                .hasSize(counted.path("applicable").asInt() - 1)
                .extracting(m -> m.path("school").asString())
                .contains("1199000001", "1199000002", "1199000003", "1199000004", "1199000005")
                .doesNotContain("1199000006");
        assertThat(completeness().path("late").asInt()).isZero();

        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        bureau.put(
                "/api/v1/periods/2026-autumn",
                "{\"opens\":\"2020-01-01\",\"closes\":\"%s\"}".formatted(yesterday));
        await().atMost(10, SECONDS).until(() -> completeness().path("late").asInt() == 1);
        assertThat(completeness().path("missing").values())
                .allSatisfy(m -> assertThat(m.path("overdue").asInt()).isEqualTo(1));
    }

    private static Answer path(TestCalls.As caller, String unit) {
        return caller.get("/api/v1/figures/PRE.KIDS/" + unit + "/" + TERM);
    }

    private JsonNode completeness() {
        return bureau.get("/api/v1/completeness?period=2026-autumn&form=KINDERGARTEN")
                .json()
                .path(0);
    }
}
