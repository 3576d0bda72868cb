package cn.duban.indicator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls.Answer;
import cn.duban.starter.test.TestTopics;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The whole service over HTTP, with a real broker: from a push to the figure of the district.
@DubanTest
class IndicatorServiceTests extends OnKindergartens {

    @Test
    void a_push_reaches_the_district_and_its_lineage_names_the_receipt() {
        Answer receipt = push("1199000001", 268, UUID.randomUUID().toString());
        assertThat(receipt.status()).isEqualTo(201);
        String number = receipt.json().path("receipt").asString();

        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000001").path("value").asString("").equals("268"));
        await().atMost(20, SECONDS)
                .until(() -> lineage("1199000001").at("/schools/0/receipt").isString());
        JsonNode lineage = lineage("990102");
        assertThat(lineage.at("/formula/words").asString()).isEqualTo("各校 在园幼儿数 合计");
        assertThat(lineage.path("schools").values())
                .anySatisfy(row -> {
                    assertThat(row.path("receipt").asString()).isEqualTo(number);
                    assertThat(row.at("/values/kid.enrolled").asString()).isEqualTo("268");
                    assertThat(row.at("/profile/ownership").asString()).isEqualTo("PUBLIC");
                });
        assertThat(figure("PRE.INCL", "990102").at("/coverage/applicable").asInt()).isEqualTo(6);
        assertThat(bureau.get("/api/v1/receipts/" + number).json().at("/rows/0/school").asString())
                .isEqualTo("1199000001");
    }

    @Test
    void the_catalogue_is_published_and_shown() {
        await().atMost(30, SECONDS)
                .until(() -> TestTopics.read("duban.indicator.catalogue").size() >= 12);
        TestTopics.read("duban.indicator.catalogue")
                .forEach(said ->
                        Contracts.assertFollows(
                                "duban.indicator.catalogue",
                                "indicator.indicator-defined.v1",
                                said.value()));
        assertThat(
                        bureau.get("/api/v1/catalogue/forms/FITNESS")
                                .json()
                                .at("/rules/0/says")
                                .asString())
                .isEqualTo("实测人数不能多于应测人数");
        assertThat(
                        bureau.get("/api/v1/catalogue/indicators/PRE.INCL")
                                .json()
                                .path("definition")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_poison_record_stops_neither_the_roll_up_nor_the_read_models() {
        TestTopics.say(SUBMISSIONS, "1199000003", "{这不是事件");
        push("1199000003", 91, UUID.randomUUID().toString());

        await().atMost(60, SECONDS)
                .until(() ->
                        figure("PRE.KIDS", "1199000003").path("value").asString("").equals("91"));
        await().atMost(30, SECONDS)
                .until(() -> TestTopics.read(DeadLetters.topicOf("indicator-service")).size() >= 2);
    }

    private JsonNode lineage(String unit) {
        return bureau.get("/api/v1/figures/PRE.KIDS/" + unit + "/" + TERM + "/lineage").json();
    }
}
