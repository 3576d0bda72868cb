package cn.duban.starter.test;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls the service under test as somebody: `calls.as("plan:write").post("/api/v1/…", body)`.
public final class TestCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final TestSecrets secrets;

    public TestCalls(Environment environment, TestSecrets secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /// A member of staff with these scopes.
    public As as(String... scopes) {
        return with(c -> c.subject("staff").claim("name", "示例管理员"), scopes);
    }

    /// A school's own key with these scopes.
    public As asSchool(String school, String... scopes) {
        return with(c -> c.subject("key:" + school).claim("school", school), scopes);
    }

    public As with(Consumer<JWTClaimsSet.Builder> more, String... scopes) {
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder()
                        .audience(environment.getProperty("spring.application.name"))
                        .claim("roles", Arrays.asList("TEST"))
                        .claim("scope", String.join(" ", scopes));
        more.accept(claims);
        return new As(secrets.token(claims));
    }

    /// Nobody: no token at all.
    public As anonymously() {
        return new As("");
    }

    /// Whoever holds a token that was given to him.
    public As holding(String given) {
        return new As(given);
    }

    /// One caller.
    public final class As {
        private final String token;

        private As(String token) {
            this.token = token;
        }

        /// What he shows, for a test that speaks by itself.
        public String token() {
            return token;
        }

        public Answer get(String path) {
            return send("GET", path, null, BodyPublishers.noBody());
        }

        public Answer post(String path, String json, String... headers) {
            return send("POST", path, "application/json", BodyPublishers.ofString(json), headers);
        }

        public Answer put(String path, String json) {
            return send("PUT", path, "application/json", BodyPublishers.ofString(json));
        }

        public Answer patch(String path, String json) {
            return send("PATCH", path, "application/json", BodyPublishers.ofString(json));
        }

        public Answer delete(String path) {
            return send("DELETE", path, null, BodyPublishers.noBody());
        }

        public Answer send(
                String method,
                String path,
                @org.jspecify.annotations.Nullable String contentType,
                BodyPublisher body,
                String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path))
                            .timeout(Duration.ofSeconds(30))
                            .method(method, body);
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            return exchange(request.build());
        }
    }

    private URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What came back.
    public record Answer(int status, byte[] body, HttpResponse<byte[]> raw) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /// The stable code of a refusal.
        public String code() {
            return json().path("code").asString();
        }
    }
}
