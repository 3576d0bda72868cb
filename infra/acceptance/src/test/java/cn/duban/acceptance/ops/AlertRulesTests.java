package cn.duban.acceptance.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertRulesTests {
    @BeforeEach
    void promtool() {
        assumeTrue(Repository.has("promtool"), "promtool is not here: alert rules are not checked");
    }

    @Test
    void the_configuration_is_one_prometheus_accepts() {
        var ran =
                Repository.run(
                        Repository.ROOT.resolve("infra/prometheus"),
                        "promtool",
                        "check",
                        "config",
                        "prometheus.yml");
        assertThat(ran.exit()).as(ran.output()).isZero();
    }

    @Test
    void each_alert_fires_when_it_should_and_not_before() {
        var ran =
                Repository.run(
                        Repository.ROOT.resolve("infra/prometheus/tests"),
                        "promtool",
                        "test",
                        "rules",
                        "duban_test.yml");
        assertThat(ran.exit()).as(ran.output()).isZero();
    }
}
