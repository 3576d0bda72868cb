package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The roster over HTTP: what comes in, what goes out, and that it is the same.
@DubanTest
class RosterTests extends OnTheRoster {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void an_export_imported_again_changes_nothing_in_either_format() {
        csv(
                HEAD
                        + "1199600001,花名园,2018-09-01,990603,幼儿园,民办,普惠性民办,主城区,,,花教发〔2018〕1号,2021-08-31\n"
                        + "1199600001,花名新园,2021-09-01,990603,幼儿园,民办,民办,主城区,,,,\n"
                        + "3199600002,花名学校,2015-09-01,990603,九年一贯制学校,县级教育部门,公办,镇中心区,,,,\n"
                        + "2199600003,花名小学,2015-09-01,990603,小学,县级教育部门,公办,村庄,,学前、小学,,\n",
                false);
        bureau.post(
                "/api/v1/schools/2199600003/close",
                "{\"on\":\"2022-09-01\",\"document\":\"花教发〔2022〕3号\",\"reason\":\"布局调整\"}");
        for (String format : List.of("XLSX", "CSV", "CSV_GB18030")) {
            Answer out = bureau.get("/api/v1/register/export?unit=990603&format=" + format);
            assertThat(out.status()).isEqualTo(200);
            JsonNode counts =
                    send(format.equals("XLSX") ? XLSX : "text/csv", out.body(), false)
                            .json()
                            .get("counts");
            assertThat(counts.get("rows").asInt()).isEqualTo(5);
            assertThat(counts.get("unchanged").asInt()).as(format).isEqualTo(5);
        }
        Answer today = bureau.get("/api/v1/register/export?unit=990603&on=2019-01-01&format=CSV");
        assertThat(new String(today.body(), StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThat(bureau.get("/api/v1/register/template").status()).isEqualTo(200);
    }

    @Test
    void a_dry_run_lists_field_by_field_what_would_change_and_who_would_close() {
        csv(HEAD + "2199610001,差异小学,2015-09-01,990601,211,831,公办,111,,,,\n", false);
        JsonNode report =
                csv(
                                HEAD
                                        + "2199610001,差异中心小学,2020-09-01,990602,211,831,公办,220,,,,\n"
                                        + "2199610002,新设小学,2020-09-01,990602,211,831,公办,220,,,,\n",
                                true)
                        .json();
        Map<String, String> changes = new TreeMap<>();
        report.at("/rows/0/changes")
                .forEach(c ->
                        changes.put(
                                c.get("field").asString(),
                                c.path("before").asString() + " → " + c.path("after").asString()));
        assertThat(changes)
                .isEqualTo(
                        Map.of(
                                "name", "差异小学 → 差异中心小学",
                                "from", "2015-09-01 → 2020-09-01",
                                "unit", "990601 → 990602",
                                "area", "111 主城区 → 220 村庄"));
        assertThat(report.at("/rows/1/verdict").asString()).isEqualTo("CREATED");
        JsonNode closing =
                csv(HEAD + "2199610001,差异小学,2021-09-01,990601,211,831,公办,111,停办,,,\n", true).json();
        assertThat(closing.at("/counts/closed").asInt()).isEqualTo(1);
        assertThat(bureau.get("/api/v1/schools/2199610001").json().get("profiles")).hasSize(1);
    }

    @Test
    void a_thousand_schools_come_in_and_change_within_seconds() {
        StringBuilder sheet = new StringBuilder(HEAD);
        for (int i = 0; i < 1000; i++) {
            sheet.append(
                    "2199%06d,千校第%d小学,2019-09-01,990602,211,831,公办,111,,,,\n"
                            .formatted(640_000 + i, i));
        }
        long began = System.nanoTime();
        assertThat(csv(sheet.toString(), false).json().at("/counts/created").asInt())
                .isEqualTo(1000);
        String moved = sheet.toString().replace(",990602,", ",990601,");
        assertThat(csv(moved, false).json().at("/counts/changed").asInt()).isEqualTo(1000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void every_code_a_row_may_use_is_listed_with_its_name() {
        JsonNode codes = bureau.get("/api/v1/register/codes").json();
        assertThat(codes.get("kinds").toString())
                .contains(
                        "{\"code\":\"312\",\"name\":\"九年一贯制学校\",\"stages\":[\"PRIMARY\",\"JUNIOR\"]}");
        assertThat(codes.get("ownerships").toString()).contains("普惠性民办");
        assertThat(codes.get("areas")).hasSize(7);
        assertThat(codes.get("sponsors")).hasSize(11);
    }
}
