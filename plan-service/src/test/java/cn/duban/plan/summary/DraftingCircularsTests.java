package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.supervision.CircularDays;
import cn.duban.plan.tracking.Assessing;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// On a Friday at five in the afternoon.
@DubanTest
@Import(DraftingCircularsTests.Friday.class)
@TestPropertySource(properties = "duban.supervision.circulars=-")
class DraftingCircularsTests {
    @Autowired Plans plans;
    @Autowired Assessing assessing;
    @Autowired CircularDays days;
    @Autowired KeepingReport keeping;
    @Autowired Summaries summaries;
    @Autowired DraftingCirculars circulars;
    @Autowired Clock clock;
    @Autowired MeterRegistry meters;
    @Autowired ApplicationEventPublisher news;
    @Autowired MongoTemplate template;
    @Autowired TestCalls calls;

    @TestConfiguration
    static class Friday {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-04-10T09:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }
    }

    @BeforeAll
    static void topics() {
        TestTopics.create(
                3,
                "duban.school.register",
                "duban.indicator.catalogue",
                "duban.indicator.figures",
                "duban.plan.commitments",
                "duban.plan.news",
                "duban.plan.dead-letters");
    }

    @Test
    void two_instances_at_once_draft_the_weekly_circular_once_and_it_waits_for_a_signature()
            throws Exception {
        Plan plan = plans.insert(plan("P2026-together"));
        assessing.startTracking(plan);
        DraftingCirculars other =
                new DraftingCirculars(plans, days, keeping, summaries, clock, news);
        CyclicBarrier together = new CyclicBarrier(2);
        double before = failures();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> ticks =
                    Stream.of(circulars, other)
                            .<Callable<Integer>>map(instance ->
                                    () -> {
                                        together.await(30, TimeUnit.SECONDS);
                                        return instance.tick();
                                    })
                            .toList();
            int drafted = 0;
            for (Future<Integer> tick : threads.invokeAll(ticks)) {
                drafted += tick.get();
            }
            assertThat(drafted + circulars.tick()).isEqualTo(1);
            assertThat(failures()).isEqualTo(before);
        }
        assertThat(summaries.findByPlan(plan.id()))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.kind()).isEqualTo(ReportKind.WEEKLY);
                    assertThat(s.id()).endsWith("weekly-2026-04-06");
                    assertThat(s.by()).contains("待签发");
                });
        JsonNode listed =
                calls.as("plan:read").get("/api/v1/summaries?plan=" + plan.id() + "&size=1").json();
        assertThat(listed.at("/total").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0/kind").asString()).isEqualTo("weekly");
        assertThat(listed.at("/items/0").has("figures")).isFalse();
    }

    @Test
    void a_plan_that_cannot_be_written_of_is_counted_and_does_not_keep_the_next_from_its_own() {
        Plan broken = plans.insert(plan("P2026-a"));
        Plan sound = plans.insert(plan("P2026-b"));
        assessing.startTracking(sound);
        double before = failures();
        Document damaged =
                new Document("_id", "M-damaged")
                        .append("task", new Document("plan", broken.id()))
                        .append("stamps", List.of(new Document("move", "FILE")));
        template.insert(damaged, "matters");
        try {
            circulars.tick();
        } finally {
            plans.deleteAll(List.of(broken, sound));
            template.remove(Query.query(where("_id").is("M-damaged")), "matters");
        }
        assertThat(failures()).isEqualTo(before + 1);
        assertThat(summaries.findByPlan(sound.id())).hasSize(1);
        assertThat(summaries.findByPlan(broken.id())).isEmpty();
    }

    private double failures() {
        return meters.counter("duban.circulars.failed").count();
    }

    private static Plan plan(String id) {
        Plan sample = SampleMaterial.of(ReportKind.YEAR).plan();
        return new Plan(
                id,
                null,
                Plan.State.CONFIRMED,
                sample.source(),
                sample.title(),
                2026,
                sample.unit(),
                sample.outline(),
                sample.commitments(),
                sample.notes(),
                sample.text(),
                null,
                List.of(),
                null);
    }
}
