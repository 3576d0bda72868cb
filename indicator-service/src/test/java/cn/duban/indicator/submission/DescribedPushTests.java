package cn.duban.indicator.submission;

import static cn.duban.indicator.submission.ADistrict.school;
import static cn.duban.indicator.submission.ADistrict.send;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The description of the push is true: its examples run, and no field goes without a word.
@DubanTest
class DescribedPushTests extends OnADistrict {

    @Test
    void the_examples_of_the_api_description_run_and_every_field_is_described() {
        JsonNode docs = bureau.get("/v3/api-docs").json();
        JsonNode content = docs.at("/paths/~1api~1v1~1submissions/post/requestBody/content");
        int[] run = {0};
        content.forEachEntry((type, media) ->
                media.path("examples")
                        .forEachEntry((name, example) -> {
                            byte[] body = ADistrict.bytes(ours(example.path("value")));
                            Answer answer = send(bureau, PUSH + "?dryRun=true", type, body);
                            assertThat(answer.status())
                                    .as(
                                            name
                                                    + " "
                                                    + new String(
                                                            answer.body(), StandardCharsets.UTF_8))
                                    .isEqualTo(200);
                            run[0]++;
                        }));
        assertThat(run[0]).isEqualTo(4);
        for (String schema :
                new String[] {"PushRow", "PushBody", "ReceiptView", "FigurePreview", "JobView"}) {
            JsonNode properties = docs.at("/components/schemas/" + schema + "/properties");
            assertThat(properties.isEmpty()).as(schema).isFalse();
            properties.forEachEntry((field, described) ->
                    assertThat(described.path("description").asString(""))
                            .as(schema + "." + field)
                            .containsPattern("\\p{IsHan}"));
        }
    }

    /// The example as a primary school of ours would send it.
    private static String ours(JsonNode example) {
        String body = example.isString() ? example.asString() : example.toString();
        return body.replace("1199000017", school(12))
                .replace("KINDERGARTEN", "VISION")
                .replace("kid.enrolled", "vis.due")
                .replace("\"tea.full\":22", "\"vis.screened\":222,\"vis.myopia\":22")
                .replace("tea.full\n", "vis.screened,vis.myopia\n")
                .replace("268,22", "268,222,22");
    }
}
