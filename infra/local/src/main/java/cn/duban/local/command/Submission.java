package cn.duban.local.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// 一次推送 — the bytes, the key and the name under which a repetition is recognised.
///
/// A repetition carries the same bytes and the same name, so it counts once however often it is
/// sent.
record Submission(byte[] body, SheetFormat format, String apiKey, String idempotencyKey) {

    private static final int ATTEMPTS = 5;
    private static final Set<Integer> AGAIN = Set.of(429, 503);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /// Nothing when nobody answered, or only to say "later", as often as it was asked.
    Optional<Answer> sendTo(URI address) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Duration wait = Duration.ofMillis(250L << attempt);
                try {
                    HttpResponse<String> response = client.send(request(address), text());
                    if (!AGAIN.contains(response.statusCode())) {
                        return Optional.of(Answer.of(response.statusCode(), response.body()));
                    }
                    wait = asked(response).orElse(wait);
                } catch (IOException noAnswer) {
                    // Asked again below; who never answers is told to the caller at the end.
                }
                if (attempt < ATTEMPTS) {
                    Thread.sleep(wait);
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<Duration> asked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private HttpRequest request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", format.contentType())
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + apiKey)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }
}
