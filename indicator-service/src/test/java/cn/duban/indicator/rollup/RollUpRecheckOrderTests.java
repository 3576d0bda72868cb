package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.JsonNode;

/// 复核先后 — re-checks said again, out of order, by two people at once, before their row, or after a
/// loss.
class RollUpRecheckOrderTests extends OnRechecked {

    @Test
    void a_later_re_check_replaces_an_earlier_one_and_the_same_one_again_changes_nothing() {
        recheck(10, "k1", NONE, List.of("kids", "rooms"));
        recheck(12, "k1", List.of("kids"), List.of("rooms"));
        recheck(11, "k1", List.of("kids", "rooms"), NONE);
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/2");

        stage.forget();
        recheck(12, "k1", List.of("kids"), List.of("rooms"));
        assertThat(stage.news()).isEmpty();
    }

    @Test
    void two_samples_of_one_row_give_the_same_trust_in_whatever_order_they_are_heard() {
        List<Runnable> said =
                List.of(
                        () -> sample("C1", 1, 10, NONE, List.of("kids", "rooms")),
                        () -> sample("C2", 1, 11, List.of("kids", "rooms"), NONE),
                        () -> sample("C2", 2, 13, NONE, NONE),
                        () -> sample("C3", 1, 12, List.of("kids"), List.of("rooms")));
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Random random = new Random(20261123);
        for (int round = 0; round < 24; round++) {
            Collections.shuffle(order, random);
            stage.close();
            two_towns_with_a_school_each();
            order.forEach(i -> said.get(i).run());
            assertThat(trust(CITY)).as("heard as %s", order).isEqualTo("DOUBTED 1/2");
        }
    }

    /// Two people at two desks: neither has seen what the other does.
    @Test
    void a_finding_entered_while_another_sample_takes_its_own_back_is_not_lost() {
        sample("C1", 1, 10, List.of("kids", "rooms"), NONE);
        sample("C2", 1, 11, List.of("kids"), List.of("rooms"));
        sample("C1", 2, 12, NONE, NONE);
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/2");

        sample("C2", 2, 13, NONE, NONE);
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();
    }

    @Test
    void a_re_check_survives_the_loss_of_all_state() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        try (RollUpStage restored = RollUpStage.restoredFrom(stage)) {
            restored.recheck(11, "k2", "CARE", YEAR, List.of("kids", "rooms"), NONE);
            JsonNode trust = restored.figure("RATE", CITY, YEAR).path("trust");
            assertThat(trust.path("checked").asInt()).isEqualTo(4);
            assertThat(trust.path("wrong").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_re_check_before_its_row_is_set_aside_and_counts_when_it_is_sent_again() {
        stage.close();
        stage = RollUpStage.settingAside().period(YEAR);
        register(stage);
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        TestRecord<String, String> letter =
                stage.driver()
                        .createOutputTopic(
                                DeadLetters.topicOf("indicator-service"),
                                new StringDeserializer(),
                                new StringDeserializer())
                        .readRecord();
        assertThat(
                        new String(
                                letter.headers()
                                        .lastHeader(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN)
                                        .value(),
                                StandardCharsets.UTF_8))
                .isEqualTo(RowNotHereYet.class.getName());
        assertThat(letter.value()).contains("row-rechecked", "k1");

        push(1, "k1", 300, 10);
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();
        stage.garbage(letter.value());
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/2");
    }

    private void sample(
            String sample, int version, int minute, List<String> agreed, List<String> differed) {
        stage.recheck(sample, version, minute, "k1", "CARE", YEAR, agreed, differed);
    }
}
