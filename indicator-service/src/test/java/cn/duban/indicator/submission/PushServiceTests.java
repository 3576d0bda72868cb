package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.TERM;
import static cn.duban.indicator.submission.ADistrict.rows;
import static cn.duban.indicator.submission.ADistrict.school;
import static cn.duban.indicator.submission.ADistrict.vision;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Pushes over HTTP: counts that add up, and receipts that follow the roll-up.
@DubanTest
class PushServiceTests extends OnADistrict {

    @Test
    void the_counts_add_up_and_what_is_unchanged_is_not_said_again() {
        JsonNode first = push(vision(school(1), 301), vision(school(2), 302)).json();
        assertThat(first.path("created").asInt()).isEqualTo(2);

        Answer second =
                push(
                        vision(school(1), 301),
                        vision(school(2), 402),
                        vision(school(3), 303),
                        vision("2199009999", 1));
        assertThat(second.status()).isEqualTo(207);
        JsonNode counts = second.json();
        assertThat(counts.path("sent").asInt()).isEqualTo(4);
        assertThat(counts.path("unchanged").asInt()).isEqualTo(1);
        assertThat(counts.path("changed").asInt()).isEqualTo(1);
        assertThat(counts.path("created").asInt()).isEqualTo(1);
        assertThat(counts.path("refused").asInt()).isEqualTo(1);
        assertThat(counts.path("accepted").asInt()).isEqualTo(3);

        Answer again = push(vision(school(1), 301));
        assertThat(again.status()).isEqualTo(201);
        String number = again.json().path("receipt").asString();
        push(vision(school(1), 399));
        Answer back = push(vision(school(1), 301));
        assertThat(back.json().path("changed").asInt()).isEqualTo(1);
        await().atMost(20, SECONDS).until(() -> said(back.json().path("receipt").asString()));
        assertThat(said(number)).isFalse();
    }

    @Test
    void every_row_has_its_verdict_when_asked() {
        JsonNode verdicts =
                bureau.post(
                                PUSH + "?verdicts=true&dryRun=true",
                                rows(vision(school(4), 310), vision("2199009999", 310)))
                        .json()
                        .path("verdicts");

        assertThat(verdicts.at("/0/verdict").asString()).isEqualTo("OK");
        assertThat(verdicts.at("/0/outcome").asString()).isEqualTo("CREATED");
        assertThat(verdicts.at("/1/at").asString()).isEqualTo("/rows/1");
        assertThat(verdicts.at("/1/verdict").asString()).isEqualTo("REFUSED");
    }

    @Test
    void a_receipt_says_when_the_roll_up_has_taken_it_in_and_can_be_printed() {
        String number = push(vision(school(6), 333)).json().path("receipt").asString();
        String path = "/api/v1/receipts/" + number;

        await().atMost(60, SECONDS)
                .until(() -> bureau.get(path).json().at("/rollUp/included").asBoolean());
        assertThat(bureau.get(path).json().at("/rollUp/figures").asInt()).isGreaterThan(3);
        assertThat(bureau.get(path).json().at("/rows/0/outcome").asString()).isEqualTo("CREATED");
        Answer page =
                bureau.send("GET", path, null, BodyPublishers.noBody(), "Accept", "text/html");
        String html = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(page.raw().headers().firstValue("Content-Type").orElse("")).contains("UTF-8");
        assertThat(html).contains("填报回执", number, "视力应筛人数 336", "已全部计入", "@media print");
    }

    @Test
    void an_explanation_is_kept_with_its_row_for_reviewers() {
        String odd = vision(school(7), 900).replace("}}", "},\"explanation\":\"<b>并入两个教学点</b>\"}");
        push(vision(school(7), 900).replace(TERM, "2025-spring"));
        JsonNode receipt = push(odd).json();
        String path = "/api/v1/receipts/" + receipt.path("receipt").asString();

        assertThat(bureau.get(path).json().at("/rows/0/row/explanation").asString())
                .isEqualTo("<b>并入两个教学点</b>");
        Answer page =
                bureau.send("GET", path, null, BodyPublishers.noBody(), "Accept", "text/html");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains("&lt;b&gt;并入两个教学点")
                .doesNotContain("<b>并入");
    }

    private static boolean said(String number) {
        return TestTopics.read("duban.indicator.submissions").stream()
                .anyMatch(r -> r.value().contains(number));
    }
}
