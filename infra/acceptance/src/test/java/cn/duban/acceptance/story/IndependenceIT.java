package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.local.client.Answer;
import cn.duban.local.client.Channel;
import cn.duban.local.sample.SampleDistrict;
import cn.duban.local.suite.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/// 互不拖累 — each service is killed in turn: the others go on answering, and when it returns it
/// catches up with what happened meanwhile.
@ExtendWith(SharedSuite.class)
@TestInstance(Lifecycle.PER_CLASS)
class IndependenceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleWorld world;
    private final Homework homework;

    IndependenceIT(SampleWorld world) throws InterruptedException {
        this.world = world;
        this.homework = Homework.inOrderEverywhere(world);
        world.schools().push(world.year().kindergartens().pushes());
    }

    @AfterEach
    void homework_is_in_order_again() {
        homework.report(true);
        homework.awaitLight(true);
    }

    @Test
    void without_the_school_service_pushes_turn_lights_and_later_a_new_profile_counts()
            throws InterruptedException {
        Absence absence = Absence.of(Part.SCHOOL, world);
        assertThat(absence.statusOfItsPages()).isEqualTo(503);
        homework.report(false);
        homework.awaitLight(false);
        absence.ends();
        int children = inclusiveChildren();
        world.office().recogniseKindergarten();
        await("the recognised kindergarten counts")
                .atMost(PATIENCE)
                .until(() ->
                        inclusiveChildren()
                                == children + world.district().becomingInclusive().pupils());
        absence.caughtUp();
    }

    @Test
    void without_the_plan_service_figures_move_and_the_light_catches_up()
            throws InterruptedException {
        Absence absence = Absence.of(Part.PLAN, world);
        assertThat(absence.statusOfItsPages()).isEqualTo(503);
        homework.report(false);
        homework.awaitFigure(false);
        absence.ends();
        homework.awaitLight(false);
        absence.caughtUp();
    }

    @Test
    void without_the_indicator_service_a_push_is_told_to_come_back_and_then_counts()
            throws InterruptedException {
        Absence absence = Absence.of(Part.INDICATOR, world);
        Answer answer = homework.tryReport(false);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.refusal().detail()).matches(".*\\p{IsHan}.*");
        homework.awaitLight(true);
        absence.ends();
        homework.report(false);
        homework.awaitFigure(false);
        homework.awaitLight(false);
        absence.caughtUp();
    }

    @Test
    void without_the_notification_service_lights_turn_and_the_message_comes_later()
            throws InterruptedException, IOException {
        try (Receiver receiver = new Receiver()) {
            Channel channel = world.staff().openChannel("缺席", receiver.address());
            receiver.verifyWith(channel.secret());
            world.staff()
                    .subscribe(
                            "缺席期间",
                            List.of("cn.duban.plan.light-changed.v1"),
                            List.of(homework.plan().id()),
                            channel.channel());
            Absence absence = Absence.of(Part.NOTIFICATION, world);
            homework.report(false);
            homework.awaitLight(false);
            absence.ends();
            await("the message comes later")
                    .atMost(PATIENCE)
                    .until(() -> receiver.messages().size() == 1);
            assertThat(receiver.messages().getFirst().event().path("data").path("to").asString())
                    .isEqualTo("RED");
            absence.caughtUp();
        }
    }

    @Test
    void without_the_gateway_the_services_stay_healthy_and_keys_work_again_afterwards()
            throws InterruptedException {
        Absence absence = Absence.of(Part.GATEWAY, world);
        absence.ends();
        await("the school's key is known")
                .atMost(PATIENCE)
                .until(() -> !homework.tryReport(false).isRefusal());
        homework.awaitLight(false);
        absence.caughtUp();
    }

    private int inclusiveChildren() {
        String term = world.periods().term();
        return Integer.parseInt(
                world.staff().figure("PRE.INCL", SampleDistrict.DISTRICT, term).numerator() + "");
    }
}
