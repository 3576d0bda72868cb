package cn.duban.local.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// 上传表单 — a file and a few fields as `multipart/form-data`.
final class FileForm {
    private final String boundary = "duban-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    FileForm(String fileName, byte[] content, Map<String, String> fields) {
        fields.forEach((name, value) ->
                part("name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8)));
        part("name=\"file\"; filename=\"%s\"".formatted(fileName), content);
        text("--" + boundary + "--\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private void part(String disposition, byte[] content) {
        text("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
    }

    private void text(String ascii) {
        body.writeBytes(ascii.getBytes(StandardCharsets.UTF_8));
    }
}
