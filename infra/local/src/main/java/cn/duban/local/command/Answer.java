package cn.duban.local.command;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// 答复 — what the gateway said to a push: a receipt, and each place that was refused.
record Answer(int status, JsonNode body) {

    private static final int OK_FROM = 200;
    private static final int OK_BELOW = 300;

    static Answer of(int status, String text) {
        try {
            return new Answer(status, new JsonMapper().readTree(text));
        } catch (JacksonException noJson) {
            return new Answer(status, MissingNode.getInstance());
        }
    }

    /// Accepted whole: a receipt, and nothing refused.
    boolean isAccepted() {
        return status >= OK_FROM && status < OK_BELOW && refusals().isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String receipt = body.path("receipt").asString("");
        if (!receipt.isEmpty() || (status < OK_BELOW && body.has("accepted"))) {
            lines.add((receipt.isEmpty() ? "无回执" : "回执 " + receipt) + counts());
        }
        if (status >= OK_BELOW) {
            lines.add(
                    "✗ %s %s %s"
                            .formatted(
                                    body.path("code").asString("HTTP " + status),
                                    body.path("title").asString("没有被接受"),
                                    body.path("detail").asString(""))
                            .strip());
        }
        refusals().forEach(refusal -> lines.add(line(refusal)));
        body.path("warnings").valueStream().forEach(hint -> lines.add("提示" + line(hint)));
        lines.addAll(Foretold.in(body));
        return lines;
    }

    private String counts() {
        return body.has("accepted")
                ? "，接受 %d 条，退回 %d 条"
                        .formatted(body.path("accepted").asInt(), body.path("refused").asInt(0))
                : "";
    }

    private List<JsonNode> refusals() {
        return body.path("errors").valueStream().toList();
    }

    private static String line(JsonNode refusal) {
        String suggestion = refusal.path("suggestion").asString("");
        return "  %s  %s  %s%s"
                .formatted(
                        refusal.path("at").asString("-"),
                        refusal.path("code").asString("-"),
                        refusal.path("message").asString(""),
                        suggestion.isEmpty() ? "" : "（" + suggestion + "）");
    }
}
