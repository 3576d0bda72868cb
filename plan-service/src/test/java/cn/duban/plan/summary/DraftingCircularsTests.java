package cn.duban.plan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Plan;
import cn.duban.plan.commitment.Plans;
import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.supervision.CircularDays;
import cn.duban.plan.tracking.Assessing;
import cn.duban.starter.test.DubanTest;
import cn.duban.starter.test.TestTopics;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

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
    void the_weekly_circular_is_drafted_once_by_two_instances_and_waits_for_a_signature() {
        Plan plan = plans.insert(SampleMaterial.of(ReportKind.YEAR).plan());
        assessing.startTracking(plan);
        var other = new DraftingCirculars(plans, days, keeping, summaries, clock);

        assertThat(circulars.tick() + other.tick() + circulars.tick()).isEqualTo(1);
        assertThat(summaries.findByPlan(plan.id()))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.kind()).isEqualTo(ReportKind.WEEKLY);
                    assertThat(s.id()).endsWith("weekly-2026-04-06");
                    assertThat(s.by()).contains("待签发");
                });
    }
}
