package cn.duban.local.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 拒绝 — an RFC 9457 problem as a client reads it.
public record Refusal(
        int status, String code, String title, String detail, List<Objection> objections) {

    private static final String PREFIX = "urn:duban:problem:";

    /// 问题所在 — one place and what is wrong there.
    public record Objection(String at, String code, String message, @Nullable String suggestion) {}

    public Refusal {
        objections = List.copyOf(objections);
    }

    static Refusal of(int status, JsonNode problem) {
        String type = problem.path("type").asString("");
        return new Refusal(
                status,
                type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type,
                problem.path("title").asString(""),
                problem.path("detail").asString(""),
                problem.path("errors").valueStream().map(Refusal::objection).toList());
    }

    private static Objection objection(JsonNode node) {
        return new Objection(
                node.path("at").asString(""),
                node.path("code").asString(""),
                node.path("message").asString(""),
                node.path("suggestion").asString(null));
    }

    /// The first objection, or the refusal as a whole, in one line.
    public String inOneLine() {
        if (objections.isEmpty()) {
            return "%d %s %s".formatted(status, code, detail);
        }
        Objection first = objections.getFirst();
        return "%d %s %s：%s".formatted(status, first.code(), first.at(), first.message());
    }
}
