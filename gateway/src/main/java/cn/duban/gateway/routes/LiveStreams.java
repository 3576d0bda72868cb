package cn.duban.gateway.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerResponse;

/// 实时流 — passes a server-sent stream on, byte by byte as it comes, until either side has had
/// enough.
///
/// A client of its own: giving a connection back would mean reading a stream that never ends.
@Component
class LiveStreams {
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, "Last-Event-ID", "traceparent");
    private static final int BUFFER = 8_192;

    private final PatienceSettings patience;
    private final Clock clock;
    private final HttpClient client;

    LiveStreams(PatienceSettings patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(patience.connect())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    ServerResponse exchange(Request request) {
        var answer = open(request);
        var until = clock.instant().plus(patience.stream());
        var response =
                GatewayServerResponse.status(HttpStatusCode.valueOf(answer.statusCode()))
                        .build((_, outgoing) -> {
                            outgoing.flushBuffer();
                            pump(answer.body(), outgoing.getOutputStream(), until);
                            return null;
                        });
        var headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        headers.set("X-Accel-Buffering", "no");
        var seen = new StreamAnswer(HttpStatusCode.valueOf(answer.statusCode()), headers);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(seen, response));
        return response;
    }

    private HttpResponse<InputStream> open(Request request) {
        var uri = Objects.requireNonNull(request.getUri(), "a routed request has an address");
        var outgoing = HttpRequest.newBuilder(uri).timeout(patience.usual()).GET();
        for (var name : PASSED_ON) {
            request.getHeaders().getOrEmpty(name).forEach(value -> outgoing.header(name, value));
        }
        try {
            return client.send(outgoing.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ResourceAccessException("no stream from " + uri.getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceAccessException("interrupted", new IOException(e));
        }
    }

    private void pump(InputStream from, OutputStream to, Instant until) {
        var buffer = new byte[BUFFER];
        try (from) {
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                to.flush();
                if (clock.instant().isAfter(until)) {
                    return;
                }
            }
        } catch (IOException gone) {
            log.debug("a live stream ended: {}", gone.getMessage());
        }
    }
}
