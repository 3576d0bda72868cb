package cn.duban.local.client;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// 应答 — what came back, whatever it says.
public final class Answer {
    static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String contentType;
    private final byte[] body;

    Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isRefusal() {
        return status >= 400;
    }

    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /// The refusal it carries, also when somebody in between answered without one.
    public Refusal refusal() {
        return Refusal.of(status, json());
    }

    <T> T as(Class<T> type) {
        return JSON.readValue(body, type);
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
