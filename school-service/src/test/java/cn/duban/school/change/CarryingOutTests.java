package cn.duban.school.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.duban.school.school.Change;
import cn.duban.school.school.Profile;
import cn.duban.school.school.Schools;
import cn.duban.starter.test.DubanTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An operation is carried to its end once, whatever crashes or came before it.
@DubanTest
class CarryingOutTests extends OnThreeSchools {

    @Autowired private Operations operations;
    @Autowired private CarryingOut carrying;
    @Autowired private Schools schools;

    @Test
    void a_crash_in_the_middle_of_a_merge_is_taken_up_and_brought_to_its_end() {
        Operation begun = operations.save(merge("crash-" + one));
        carrying.carry(begun.steps().getFirst()); // and here the process dies
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operations.find(begun.id()).orElseThrow().state() == Operation.State.DONE);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(school(two).at("/current/status").asString()).isEqualTo("CLOSED");
        assertThat(schools.find(one).orElseThrow().acts()).hasSize(1);
        assertThat(school(one).get("profiles")).hasSize(2);
    }

    @Test
    void a_crash_before_the_first_step_and_one_while_undoing_are_taken_up_too() {
        Operation begun = operations.save(merge("early-" + one));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !school(two).at("/current/status").asString().equals("OPEN"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operations.find(begun.id()).orElseThrow().state() == Operation.State.DONE);
        operations.save(operations.find(begun.id()).orElseThrow().toBeUndone("staff", "误办"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operations.find(begun.id()).orElseThrow().state()
                                == Operation.State.UNDONE);
        assertThat(school(one).at("/current/status").asString()).isEqualTo("OPEN");
    }

    @Test
    void where_another_document_was_faster_the_step_is_left_out_and_says_why() {
        post(one, "close", "\"unit\": null");
        Operation late = operations.save(merge("late-" + one));
        Operation done = carrying.toTheEnd(late.id());
        assertThat(done.steps().getFirst().outcome()).isEqualTo(Step.Outcome.SKIPPED);
        assertThat(done.steps().getFirst().note()).isEqualTo("学校已另行停办。");
        assertThat(done.steps().get(1).outcome()).isEqualTo(Step.Outcome.DONE);
    }

    private Operation merge(String id) {
        var ground =
                new Change.Ground(
                        id,
                        Change.Kind.MERGE,
                        LocalDate.of(2020, 9, 1),
                        "示教发〔2026〕20号",
                        "布局调整",
                        "staff",
                        Instant.EPOCH);
        return Operation.of(
                ground,
                three,
                List.of(
                        Step.pending(one, ground.turning(Profile.Status.CLOSED, List.of(three))),
                        Step.pending(two, ground.turning(Profile.Status.CLOSED, List.of(three))),
                        Step.pending(three, ground.linking(List.of(one, two), List.of()))));
    }
}
