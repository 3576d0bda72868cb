package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The roster over HTTP: what comes in, what goes out, and that it is the same.
@DubanTest
class RosterTests {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEAD = "标识码,名称,生效日期,单位,办学类型,举办者,办别,城乡,状态,学段,普惠认定文号,普惠认定止\n";

    @Autowired private TestCalls calls;
    private TestCalls.As bureau;

    @BeforeEach
    void units() {
        bureau = calls.as("register:read", "register:write");
        bureau.post(
                "/api/v1/register/import",
                """
                {"units": [{"unit": "9906", "name": "花名市", "level": "CITY"},
                           {"unit": "990601", "name": "花名区", "level": "DISTRICT", "parent": "9906"},
                           {"unit": "990602", "name": "邻区", "level": "DISTRICT", "parent": "9906"},
                           {"unit": "990603", "name": "往返区", "level": "DISTRICT", "parent": "9906"}]}
                """);
    }

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
        assertThat(bureau.get("/api/v1/register/template").body()).isNotEmpty();
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
    void a_sheet_with_planted_faults_names_each_at_its_cell_and_keeps_every_good_row() {
        List<String> faults = new ArrayList<>();
        StringBuilder sheet = new StringBuilder(HEAD);
        for (int i = 0; i < 1200; i++) {
            String[] row =
                    "2199%06d,花册第%d小学,2019-09-01,990601,211,831,公办,111,在办,小学,,"
                            .formatted(620_000 + i, i)
                            .split(",", -1);
            if (i % 100 == 7) {
                int fault = i / 100;
                String[] wrong = WRONG[fault];
                row[Integer.parseInt(wrong[0])] = wrong[1];
                row[9] = wrong[0].equals("4") ? "" : row[9];
                faults.add("第%d行 %s %s".formatted(i + 2, wrong[2], wrong[3]));
            }
            sheet.append(String.join(",", row)).append('\n');
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            JsonNode report = send("text/csv", sheet.toString().getBytes(charset), true).json();
            assertThat(report.at("/counts/refused").asInt()).isEqualTo(12);
            assertThat(report.at("/counts/created").asInt()).isEqualTo(1188);
            List<String> found = new ArrayList<>();
            report.get("rows")
                    .forEach(line ->
                            line.get("problems")
                                    .forEach(p ->
                                            found.add(
                                                    p.get("at").asString()
                                                            + " "
                                                            + p.get("code").asString())));
            assertThat(found).containsExactlyElementsOf(faults);
        }
    }

    /// Column, what is written there, its header, the code of the objection.
    private static final String[][] WRONG = {
        {"0", "219962000", "标识码", "school-code"},
        {"0", "1699620107", "标识码", "school-code"},
        {"1", "小", "名称", "school-name"},
        {"2", "2019-02-30", "生效日期", "profile-from"},
        {"3", "990699", "单位", "unknown-unit"},
        {"4", "999", "办学类型", "kind"},
        {"4", "111", "办学类型", "kind-category"},
        {"5", "831x", "举办者", "sponsor"},
        {"6", "半公办", "办别", "ownership"},
        {"7", "郊区", "城乡", "area"},
        {"8", "暂停", "状态", "status"},
        {"9", "高中", "学段", "stages"},
    };

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
        long created = System.nanoTime();
        String moved = sheet.toString().replace(",990602,", ",990601,");
        assertThat(csv(moved, false).json().at("/counts/changed").asInt()).isEqualTo(1000);
        long changed = System.nanoTime();
        System.out.printf(
                "register 1000 schools: created in %d ms, changed in %d ms%n",
                (created - began) / 1_000_000, (changed - created) / 1_000_000);
        assertThat(changed - began).isLessThan(20_000_000_000L);
    }

    @Test
    void staff_of_a_unit_import_and_export_their_own_schools_only() {
        csv(
                HEAD
                        + "2199660001,本区小学,2019-09-01,990601,211,831,公办,111,,,,\n"
                        + "2199660002,邻区小学,2019-09-01,990602,211,831,公办,111,,,,\n",
                false);
        var own =
                calls.with(
                        c -> c.subject("甲").claim("unit", "990601"),
                        "register:read",
                        "register:write");
        JsonNode report =
                own.send(
                                "POST",
                                "/api/v1/register/import?dryRun=true",
                                "text/csv",
                                BodyPublishers.ofString(
                                        HEAD
                                                + "2199660001,本区新名小学,2019-09-01,990601,211,831,公办,111,,,,\n"
                                                + "2199660002,邻区小学,2019-09-01,990601,211,831,公办,111,,,,\n"
                                                + "2199660003,新小学,2019-09-01,990602,211,831,公办,111,,,,\n"))
                        .json();
        assertThat(report.at("/rows/0/verdict").asString()).isEqualTo("CHANGED");
        assertThat(report.at("/rows/1/problems/0/code").asString()).isEqualTo("school-outside");
        assertThat(report.at("/rows/2/problems/0/code").asString()).isEqualTo("unknown-unit");
        String out =
                new String(
                        own.get("/api/v1/register/export?format=CSV").body(),
                        StandardCharsets.UTF_8);
        assertThat(out).contains("2199660001").doesNotContain("2199660002");
        assertThat(own.get("/api/v1/register/export?unit=990602").status()).isEqualTo(404);
        assertThat(own.get("/api/v1/schools/2199660002").status()).isEqualTo(404);
        assertThat(own.get("/api/v1/schools/2199660002/history").status()).isEqualTo(404);
        assertThat(own.get("/api/v1/schools?unit=990602").status()).isEqualTo(404);
        assertThat(own.get("/api/v1/units/990602").status()).isEqualTo(404);
        assertThat(own.get("/api/v1/units").json().get(0).get("unit").asString())
                .isEqualTo("990601");
        assertThat(own.put("/api/v1/units/990602", "{\"name\":\"改\"}").status()).isEqualTo(404);
        assertThat(
                        own.put(
                                        "/api/v1/schools/2199660002",
                                        "{\"name\":\"抢来小学\",\"from\":\"2020-09-01\",\"unit\":\"990601\",\"kind\":\"211\",\"sponsor\":\"831\",\"ownership\":\"PUBLIC\",\"area\":\"111\"}")
                                .status())
                .isEqualTo(404);
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

    private Answer csv(String sheet, boolean dryRun) {
        Answer answer = send("text/csv", sheet.getBytes(StandardCharsets.UTF_8), dryRun);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Answer send(String type, byte[] sheet, boolean dryRun) {
        return bureau.send(
                "POST",
                "/api/v1/register/import?dryRun=" + dryRun,
                type,
                BodyPublishers.ofByteArray(sheet));
    }
}
