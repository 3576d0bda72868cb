package cn.duban.acceptance.ops;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 看板文件 — the panels of a provisioned dashboard and what each asks of Prometheus.
public record Dashboard(JsonNode root, List<Panel> panels) {
    static final String FILE = "infra/grafana/dashboards/bureau.json";

    /// One panel; its place is in Grafana's grid of 24 columns.
    public record Panel(JsonNode node, List<String> queries) {
        public String title() {
            return node.path("title").asString();
        }

        boolean overlaps(Panel other) {
            return at("x") < other.at("x") + other.at("w")
                    && other.at("x") < at("x") + at("w")
                    && at("y") < other.at("y") + other.at("h")
                    && other.at("y") < at("y") + at("h");
        }

        int at(String side) {
            return node.path("gridPos").path(side).asInt();
        }
    }

    public static Dashboard read() {
        JsonNode root = new JsonMapper().readTree(Repository.read(FILE));
        List<Panel> panels = new ArrayList<>();
        for (JsonNode panel : root.path("panels")) {
            List<String> queries = new ArrayList<>();
            panel.path("targets").forEach(t -> queries.add(t.path("expr").asString()));
            panels.add(new Panel(panel, queries));
        }
        return new Dashboard(root, panels);
    }
}
