package cn.duban.indicator.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.catalogue.Finalizer;
import cn.duban.indicator.catalogue.Input.AsOf;
import cn.duban.indicator.period.PeriodType;
import cn.duban.starter.messaging.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.JsonNode;

/// 抽测复核: what was found at single schools travels up with their numbers, and away with them.
class RollUpTrustTests {

    private static final String YEAR = "2026";
    private static final String CITY = "9901";
    private static final List<String> NONE = List.of();

    private RollUpStage stage;

    @BeforeEach
    void two_towns_with_a_school_each() {
        stage = new RollUpStage().period(YEAR);
        register(stage);
        push(1, "k1", 300, 10);
        push(2, "k2", 100, 5);
    }

    private static void register(RollUpStage stage) {
        stage.school("k1", 1, AProfile.kindergarten("99010101").profile());
        stage.school("k2", 1, AProfile.kindergarten("99010201").profile());
        stage.define(
                ADefinition.of("RATE", PeriodType.CALENDAR_YEAR, Finalizer.RATIO, "kids", "rooms")
                        .reading("CARE", PeriodType.CALENDAR_YEAR, AsOf.SAME, "kids", "rooms")
                        .definition());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_figure_nobody_has_checked_says_nothing_of_trust() {
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", "k1", YEAR).has("trust")).isFalse();
    }

    @Test
    void a_re_check_reaches_every_figure_the_number_is_in_and_changes_no_value() {
        String before = stage.line("RATE", CITY, YEAR);
        recheck(10, "k1", List.of("kids", "rooms"), NONE);

        for (String unit : List.of("k1", "99010101", "990101", CITY)) {
            assertThat(trust(unit)).as(unit).isEqualTo("TRUSTED 0/2");
        }
        assertThat(stage.line("RATE", CITY, YEAR)).isEqualTo(before);
        assertThat(stage.figure("RATE", "990102", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", "k2", YEAR).has("trust")).isFalse();
    }

    @Test
    void only_the_numbers_a_formula_reads_count() {
        recheck(10, "k1", List.of("kids", "toys"), List.of("beds"));

        assertThat(trust("k1")).isEqualTo("TRUSTED 0/1");
    }

    @Test
    void more_than_one_in_twenty_wrong_is_doubted_and_exactly_one_in_twenty_is_not() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        recheck(11, "k2", List.of("kids", "rooms"), NONE);
        assertThat(trust("k1")).isEqualTo("DOUBTED 1/2");
        assertThat(trust("990102")).isEqualTo("TRUSTED 0/2");
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/4");

        for (int i = 3; i <= 10; i++) {
            stage.school("k" + i, 1, AProfile.kindergarten("99010201").profile());
            push(i, "k" + i, 100, 5);
            recheck(20 + i, "k" + i, List.of("kids", "rooms"), NONE);
        }
        assertThat(trust(CITY)).isEqualTo("TRUSTED 1/20");
    }

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
    void a_re_check_that_is_taken_back_leaves_no_trace() {
        JsonNode before = stage.figure("RATE", CITY, YEAR);
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        assertThat(stage.figure("RATE", CITY, YEAR)).isNotEqualTo(before);

        recheck(11, "k1", NONE, NONE);
        assertThat(stage.figure("RATE", CITY, YEAR)).isEqualTo(before);
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
    void a_correction_does_not_wash_a_finding_away_and_a_withdrawal_takes_it_along() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        push(20, "k1", 300, 12);
        assertThat(stage.line("RATE", "990101", YEAR)).isEqualTo("300/12 1/1 25");
        assertThat(trust("990101")).isEqualTo("DOUBTED 1/2");

        stage.withdraw(21, "k1", "CARE", YEAR);
        assertThat(stage.figure("RATE", "990101", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", CITY, YEAR).has("trust")).isFalse();

        push(22, "k1", 300, 12);
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/2");
    }

    @Test
    void when_a_school_moves_its_finding_moves_with_it() {
        recheck(10, "k1", List.of("kids"), List.of("rooms"));
        recheck(11, "k2", List.of("kids", "rooms"), NONE);

        stage.school("k1", 2, AProfile.kindergarten("99010201").profile());
        assertThat(stage.figure("RATE", "99010101", YEAR).has("trust")).isFalse();
        assertThat(stage.figure("RATE", "990101", YEAR).has("trust")).isFalse();
        assertThat(trust("990102")).isEqualTo("DOUBTED 1/4");
        assertThat(trust(CITY)).isEqualTo("DOUBTED 1/4");

        stage.school("k1", 3, AProfile.kindergarten("99010101").profile());
        assertThat(trust("990101")).isEqualTo("DOUBTED 1/2");
        assertThat(trust("990102")).isEqualTo("TRUSTED 0/2");
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

    private void push(int receipt, String school, int kids, int rooms) {
        stage.push(receipt, school, "CARE", YEAR, Map.of("kids", kids, "rooms", rooms));
    }

    private void sample(
            String sample, int version, int minute, List<String> agreed, List<String> differed) {
        stage.recheck(sample, version, minute, "k1", "CARE", YEAR, agreed, differed);
    }

    private void recheck(int minute, String school, List<String> agreed, List<String> differed) {
        stage.recheck(minute, school, "CARE", YEAR, agreed, differed);
    }

    /// `结论 不符/复核`.
    private String trust(String unit) {
        JsonNode trust = stage.figure("RATE", unit, YEAR).path("trust");
        return trust.path("mark").asString("-")
                + " "
                + trust.path("wrong").asString("-")
                + "/"
                + trust.path("checked").asString("-");
    }
}
