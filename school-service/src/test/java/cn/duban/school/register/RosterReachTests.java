package cn.duban.school.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// 管辖范围 — staff of a unit see and change the roster of their own schools only.
@DubanTest
class RosterReachTests extends OnTheRoster {

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
}
