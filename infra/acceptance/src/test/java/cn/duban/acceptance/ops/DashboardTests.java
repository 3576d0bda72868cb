package cn.duban.acceptance.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.acceptance.ops.Dashboard.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardTests {
    private static final Dashboard DASHBOARD = Dashboard.read();

    static List<Panel> panels() {
        return DASHBOARD.panels();
    }

    @Test
    void the_dashboard_can_be_loaded_by_grafana_12_and_keeps_its_address() {
        assertThat(DASHBOARD.root().path("uid").asString()).isEqualTo("duban-bureau");
        assertThat(DASHBOARD.root().path("id").isNull()).isTrue();
        assertThat(DASHBOARD.root().path("schemaVersion").asInt()).isEqualTo(42);
        assertThat(Repository.read("infra/grafana/provisioning/datasources/duban.yml"))
                .contains("uid: duban-prom");
    }

    @ParameterizedTest
    @MethodSource("panels")
    void every_panel_says_in_chinese_what_it_shows_and_asks_the_provisioned_source(Panel panel) {
        assertThat(panel.title()).containsPattern("\\p{IsHan}");
        assertThat(panel.node().path("description").asString()).containsPattern("\\p{IsHan}");
        assertThat(panel.queries()).isNotEmpty().allSatisfy(q -> assertThat(q).isNotBlank());
        panel.node()
                .path("targets")
                .forEach(t -> {
                    assertThat(t.path("refId").asString()).isNotBlank();
                    assertThat(t.at("/datasource/uid").asString()).isEqualTo("duban-prom");
                });
    }

    @ParameterizedTest
    @MethodSource("panels")
    void missing_data_is_shown_as_such(Panel panel) {
        assertThat(panel.node().at("/fieldConfig/defaults/mappings").toString()).contains("无数据");
    }

    @Test
    void panels_lie_side_by_side_inside_the_grid() {
        for (Panel panel : panels()) {
            assertThat(panel.at("x") + panel.at("w")).as(panel.title()).isLessThanOrEqualTo(24);
            assertThat(panels())
                    .filteredOn(p -> p.overlaps(panel))
                    .as("overlapping %s", panel.title())
                    .containsExactly(panel);
        }
    }
}
