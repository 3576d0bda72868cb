package cn.duban.local.command;

import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// 一次推送 — the bytes, the key and the name under which a repetition is recognised.
record Submission(byte[] body, boolean csv, String apiKey, String idempotencyKey) {

    private static final int ATTEMPTS = 4;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Answer sendTo(URI address) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            IOException last = new IOException("no attempt");
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    Answer answer = send(client, address);
                    if (answer.status() != UNAVAILABLE || attempt == ATTEMPTS) {
                        return answer;
                    }
                } catch (IOException noAnswer) {
                    last = noAnswer;
                }
                Thread.sleep(Duration.ofMillis(500L << attempt));
            }
            throw new SuiteFailure("网关没有应答: " + address + "(" + last + ")", last);
        }
    }

    private Answer send(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header(
                                "Content-Type",
                                csv ? "text/csv; charset=utf-8" : "application/json")
                        .header("Accept", "application/json, application/problem+json")
                        .header("Authorization", "Bearer " + apiKey)
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return Answer.of(response.statusCode(), response.body());
    }
}
