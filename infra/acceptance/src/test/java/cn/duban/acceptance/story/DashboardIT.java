package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.duban.acceptance.ops.Dashboard;
import cn.duban.acceptance.ops.Dashboard.Panel;
import cn.duban.acceptance.ops.Repository;
import cn.duban.local.client.Light.Colour;
import cn.duban.local.client.Plan;
import cn.duban.local.suite.Part;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class DashboardIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SampleWorld world;

    DashboardIT(SampleWorld world) {
        this.world = world;
    }

    @Test
    void every_panel_gets_data_from_a_real_prometheus_that_scrapes_the_running_suite()
            throws InterruptedException {
        assumeTrue(Repository.has("prometheus"), "prometheus is not here: panels are not run");
        Plan plan = world.staff().confirm(world.draft(world.sampleDocument()).id());
        world.schools().push(world.year().chapters().getFirst().pushes());
        try (LocalPrometheus prometheus = scrapingAll()) {
            await("all five services are scraped")
                    .atMost(PATIENCE)
                    .until(() -> prometheus.answers() && prometheus.series("up == 1").size() == 5);
            int queries = 0;
            for (Panel panel : Dashboard.read().panels()) {
                for (String query : panel.queries()) {
                    answersWithData(prometheus, panel, runnable(query), plan);
                    queries++;
                }
            }
            System.out.printf(
                    "dashboard panels=%d queries=%d without_data=0%n",
                    Dashboard.read().panels().size(), queries);
        }
    }

    private void answersWithData(LocalPrometheus prometheus, Panel panel, String query, Plan plan) {
        boolean mayBeEmpty = panel.title().startsWith("红灯") && !hasRed(plan);
        await(panel.title() + " gets data for " + query)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(prometheus.series(query).size())
                                .isGreaterThanOrEqualTo(mayBeEmpty ? 0 : 1));
    }

    private boolean hasRed(Plan plan) {
        return world.staff().lights(plan.id()).stream().anyMatch(l -> l.colour() == Colour.RED);
    }

    private LocalPrometheus scrapingAll() {
        return LocalPrometheus.scraping(
                Part.services().stream().map(world.suite()::management).toList(),
                Path.of("target/prometheus").toAbsolutePath());
    }

    private static String runnable(String query) {
        return query.replace("$__rate_interval", "1m");
    }
}
