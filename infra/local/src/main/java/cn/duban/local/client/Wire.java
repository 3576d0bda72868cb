package cn.duban.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 线路 — one HTTP exchange with the gateway: never waits longer than [#PATIENCE].
final class Wire {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI gateway;
    private final @Nullable String credential;

    private Wire(HttpClient http, URI gateway, @Nullable String credential) {
        this.http = http;
        this.gateway = gateway;
        this.credential = credential;
    }

    static Wire to(URI gateway) {
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTING)
                        .build();
        return new Wire(http, gateway, null);
    }

    /// The same connections, another visitor.
    Wire as(String shown) {
        return new Wire(http, gateway, shown);
    }

    URI gateway() {
        return gateway;
    }

    Optional<String> credential() {
        return Optional.ofNullable(credential);
    }

    Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        byte[] json = Answer.JSON.writeValueAsBytes(body);
        return send("POST", path, "application/json", BodyPublishers.ofByteArray(json), headers);
    }

    Answer put(String path, Object body) {
        byte[] json = Answer.JSON.writeValueAsBytes(body);
        return send("PUT", path, "application/json", BodyPublishers.ofByteArray(json), Map.of());
    }

    Answer send(
            String method,
            String path,
            @Nullable String contentType,
            BodyPublisher body,
            Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json, application/problem+json, */*")
                        .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (credential != null) {
            request.header("Authorization", "Bearer " + credential);
        }
        headers.forEach(request::header);
        return exchange(method + " " + gateway + path, request.build());
    }

    private Answer exchange(String what, HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        } catch (IOException away) {
            throw new UnreachableException(what, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(what, stopped);
        }
    }
}
