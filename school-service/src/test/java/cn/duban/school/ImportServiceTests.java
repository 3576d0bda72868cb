package cn.duban.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from an import to the events others read.

/// Imports over HTTP: tried, refused as a whole, bounded, and large.
@DubanTest
class ImportServiceTests extends OnTheSample {

    @Test
    void a_dry_run_judges_everything_and_keeps_nothing() {
        String body = SAMPLE.replace("1199000017", "1199000099");
        JsonNode report = bureau.post("/api/v1/register/import?dryRun=true", body).json();
        assertThat(report.get("counts").get("created").asInt()).isEqualTo(1);
        assertThat(bureau.get("/api/v1/schools/1199000099").status()).isEqualTo(404);
    }

    @Test
    void an_import_of_nothing_but_wrong_rows_is_a_refusal_with_every_place() {
        Answer answer =
                bureau.post(
                        "/api/v1/register/import", "{\"schools\": [{\"school\": \"1\"}, null]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("register-rejected");
        assertThat(answer.json().get("errors").get(0).get("at").asString())
                .isEqualTo("/schools/0/school");
    }

    @Test
    void more_rows_than_the_bound_are_refused_before_any_is_judged() {
        String rows = "{\"unit\":\"x\"},".repeat(5000) + "{\"unit\":\"x\"}";
        Answer answer = bureau.post("/api/v1/register/import", "{\"units\":[" + rows + "]}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-many-rows");
    }

    @Test
    void a_large_sheet_comes_in_at_once_and_every_school_is_told_once() {
        StringBuilder sheet = new StringBuilder("学校标识码,学校名称,生效日期,单位,办学类型,举办者,办别,城乡\n");
        IntStream.range(0, 2000)
                .forEach(i ->
                        sheet.append(
                                "3199%06d,示例第%d中学,2020-09-01,990103,初级中学,831,公办,村庄\n"
                                        .formatted(i, i)));
        Answer answer =
                bureau.send(
                        "POST",
                        "/api/v1/register/import",
                        "text/csv",
                        BodyPublishers.ofByteArray(
                                sheet.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.json().get("counts").get("created").asInt()).isEqualTo(2000);
        await().atMost(Duration.ofSeconds(20)).until(() -> saidOf("319900").count() >= 2000);
        assertThat(saidOf("319900").distinct()).hasSize(2000);
        JsonNode page = bureau.get("/api/v1/schools?unit=990103&kind=311&q=第7中&size=5").json();
        assertThat(page.get("total").asInt()).isEqualTo(1);
    }

    private static Stream<String> saidOf(String prefix) {
        return TestTopics.read(REGISTER).stream()
                .map(r -> r.key())
                .filter(k -> k.startsWith(prefix));
    }
}
