package cn.duban.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A real service of a few lines behind the door: remembers what reached it and answers by address.
///
/// - `…/slow` answers only when let go; `…/stream` sends one event at once and another when let go.
/// - `…/missing` refuses in its own words; `/v3/api-docs` describes a service at a private address;
///   `/api/v1/units` is a small register.
/// - What it was told to say, it says to that address until told otherwise.
final class TinyService {
    private static final String UNITS =
            """
            [{"unit":"9901","name":"示例市","children":[{"unit":"990101","name":"示例区","children":[]}]}]
            """;

    private static final String ONE_UNIT = "/api/v1/units/";

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Said> says = new ConcurrentHashMap<>();
    private final Semaphore go = new Semaphore(0);

    /// One request as it arrived.
    record Seen(String method, String uri, Headers headers, String body) {}

    private record Said(int status, String json, boolean waits) {}

    TinyService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void forget() {
        seen.clear();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    Seen last() {
        return seen.getLast();
    }

    void says(String uri, int status, String json) {
        says.put(uri, new Said(status, json, false));
    }

    /// Only when let go.
    void saysLate(String uri, String json) {
        says.put(uri, new Said(200, json, true));
    }

    /// Answers by address again.
    void saysNoMore() {
        says.clear();
    }

    void letGo() {
        go.release();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var headers = new Headers();
            headers.putAll(exchange.getRequestHeaders());
            var uri = exchange.getRequestURI();
            seen.add(
                    new Seen(
                            exchange.getRequestMethod(),
                            uri.toString(),
                            headers,
                            new String(body, StandardCharsets.UTF_8)));
            var path = uri.getPath();
            var said = says.get(uri.toString());
            if (said != null) {
                if (said.waits()) {
                    waitToGo();
                }
                reply(exchange, said.status(), said.json());
            } else if (path.endsWith("/stream")) {
                stream(exchange);
            } else if (path.endsWith("/missing")) {
                reply(exchange, 404, "{\"code\":\"no-such-figure\"}");
            } else if (path.equals("/api/v1/units")) {
                reply(exchange, 200, UNITS);
            } else if (path.startsWith(ONE_UNIT)) {
                oneUnit(exchange, path.substring(ONE_UNIT.length()));
            } else if (path.equals("/v3/api-docs")) {
                reply(
                        exchange,
                        200,
                        "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"http://127.0.0.1:1\"}]}");
            } else {
                if (path.endsWith("/slow")) {
                    waitToGo();
                }
                reply(exchange, 200, "{\"by\":\"tiny\"}");
            }
        }
    }

    private static void oneUnit(HttpExchange exchange, String unit) throws IOException {
        var known = UNITS.contains("\"unit\":\"" + unit + "\"");
        reply(
                exchange,
                known ? 200 : 404,
                known ? "{\"unit\":\"" + unit + "\"}" : "{\"code\":\"no-such-unit\"}");
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write("event: light\ndata: {\"n\":1}\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        waitToGo();
        out.write("event: light\ndata: {\"n\":2}\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void waitToGo() {
        try {
            go.tryAcquire(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
