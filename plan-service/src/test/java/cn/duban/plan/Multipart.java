package cn.duban.plan;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// Uploads a document as a browser would.
final class Multipart {
    private static final String BOUNDARY = "----duban-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static Answer upload(TestCalls.As caller, String fileName, byte[] content, String... fields) {
        return post(caller, "/api/v1/drafts", fileName, content, fields);
    }

    static Answer post(
            TestCalls.As caller, String path, String fileName, byte[] content, String... fields) {
        Multipart form = new Multipart();
        for (int i = 0; i < fields.length; i += 2) {
            form.part("name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return form.sent(caller, path, fileName, content);
    }

    private Answer sent(TestCalls.As caller, String path, String fileName, byte[] content) {
        part("name=\"file\"; filename=\"" + fileName + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(
                "POST",
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private void part(String disposition, byte[] content) {
        String head =
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                        .formatted(BOUNDARY, disposition);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
