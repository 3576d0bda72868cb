package cn.duban.local.command;

import cn.duban.local.client.Light.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// 预告 — what a trial push says would change: figures, then lights; nothing for a real one.
final class Foretold {
    private static final int MOST_FIGURES = 20;

    private Foretold() {}

    static List<String> in(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        List<JsonNode> figures = answer.path("figures").valueStream().toList();
        figures.stream().limit(MOST_FIGURES).forEach(figure -> lines.add(figure(figure)));
        if (figures.size() > MOST_FIGURES) {
            lines.add("指标 另有 %d 项会变".formatted(figures.size() - MOST_FIGURES));
        }
        Map<String, String> names = new HashMap<>();
        figures.forEach(f -> names.put(text(f, "unit", ""), text(f, "unitName", "")));
        answer.path("lights").valueStream().forEach(light -> lines.add(light(light, names)));
        if (answer.path("lights").isArray() && answer.path("lights").isEmpty()) {
            lines.add("灯 没有会变的");
        }
        if (answer.has("lightsNote")) {
            lines.add("灯 " + text(answer, "lightsNote", ""));
        }
        return lines;
    }

    private static String figure(JsonNode figure) {
        return "指标 %s→%s %s（%s，%s），已报学校%d→%d所"
                .formatted(
                        text(figure, "shownBefore", text(figure, "before", "无")),
                        text(figure, "shownAfter", text(figure, "after", "无")),
                        text(figure, "name", text(figure, "indicator", "-")),
                        text(figure, "unitName", text(figure, "unit", "-")),
                        text(figure, "periodName", text(figure, "period", "-")),
                        figure.path("reportedBefore").asInt(0),
                        figure.path("reportedAfter").asInt(0));
    }

    private static String light(JsonNode light, Map<String, String> names) {
        String unit = text(light, "unit", "-");
        return "灯 %s→%s %s%s（%s）：%s"
                .formatted(
                        colour(text(light, "from", "-")),
                        colour(text(light, "to", "-")),
                        text(light, "subject", "-"),
                        text(light, "target", ""),
                        names.getOrDefault(unit, unit),
                        text(light, "toReason", ""));
    }

    /// A colour of a later version is shown as it is called there.
    private static String colour(String code) {
        for (Colour colour : Colour.values()) {
            if (colour.name().equals(code)) {
                return colour.chinese();
            }
        }
        return code;
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).asString(otherwise);
    }
}
