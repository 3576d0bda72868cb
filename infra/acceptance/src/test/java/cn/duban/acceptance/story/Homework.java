package cn.duban.acceptance.story;

import static org.awaitility.Awaitility.await;

import cn.duban.local.client.Answer;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.client.Row;
import cn.duban.local.sample.SampleDistrict;
import cn.duban.local.sample.SampleSchool;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// 作业控制 — a light that one school turns by itself, on any day of the year: red while its homework
/// is not in order, green when it is.
record Homework(SampleWorld world, Plan plan) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INDICATOR = "HW.OK";

    /// All schools have reported, and all are in order.
    static Homework inOrderEverywhere(SampleWorld world) throws InterruptedException {
        Plan plan = world.staff().confirm(world.draft(world.sampleDocument()).id());
        Homework homework = new Homework(world, plan);
        world.schools().push(world.year().burden().pushes());
        world.schools().push(world.year().late().pushes());
        homework.report(true);
        homework.awaitLight(true);
        return homework;
    }

    void report(boolean inOrder) {
        Answer answer = tryReport(inOrder);
        if (answer.isRefusal()) {
            throw new AssertionError(answer.toString());
        }
    }

    Answer tryReport(boolean inOrder) {
        SampleSchool school = world.district().compulsory().get(1);
        Row row = world.year().numbers().burden(school, inOrder);
        return world.schools().of(school).tryPush("homework-" + UUID.randomUUID(), List.of(row));
    }

    void awaitFigure(boolean inOrder) {
        int schools = world.district().compulsory().size() - (inOrder ? 0 : 1);
        await("the figure follows")
                .atMost(PATIENCE)
                .until(() -> Integer.toString(schools).equals(numerator()));
    }

    void awaitLight(boolean inOrder) {
        world.awaitLight(plan, INDICATOR, inOrder ? Colour.GREEN : Colour.RED);
    }

    private String numerator() {
        String term = world.periods().term();
        return world.staff().figure(INDICATOR, SampleDistrict.DISTRICT, term).numerator() + "";
    }
}
