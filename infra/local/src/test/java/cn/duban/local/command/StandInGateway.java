package cn.duban.local.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/// A gateway that knows one plan, as the commands meet it.
final class StandInGateway implements AutoCloseable {
    static final String PLAN =
            """
            {"id":"P1","state":"CONFIRMED","title":"示例区2026年教育工作要点","year":2026,"unit":"990102","tracked":2,
             "commitments":[],"outline":[{"path":["一"],"printed":"一、","title":"提升普惠优质水平"}]}
            """;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> away = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StandInGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        says("/api/v1/session", "{\"token\":\"t\"}");
        says("/api/v1/plans", "[" + PLAN + "]");
        says("/api/v1/plans/P1", PLAN);
    }

    void says(String path, String body) {
        answers.put(path, body);
    }

    void refuses(String path, String code, String detail) {
        answers.put(
                path,
                "{\"type\":\"urn:duban:problem:%s\",\"detail\":\"%s\"}".formatted(code, detail));
        away.add(path);
    }

    /// One light per colour given, under the only heading.
    void lights(String... colours) {
        List<String> rows =
                IntStream.range(0, colours.length)
                        .mapToObj(i ->
                                """
                                {"commitment":"P1-%d","version":1,"path":["一"],"subject":"任务%d","text":"任务","target":"不低于92%%",
                                 "lead":"学前教育科","colour":"%s","reason":"任务%d的理由。"}
                                """
                                        .formatted(i, i, colours[i], i))
                        .toList();
        says("/api/v1/lights?plan=P1", "[" + String.join(",", rows) + "]");
    }

    List<String> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        exchange.getRequestBody().readAllBytes();
        String said = answers.get(path);
        String problem = "{\"type\":\"urn:duban:problem:no-such-plan\",\"detail\":\"没有编号为P9的计划。\"}";
        byte[] body = (said == null ? problem : said).getBytes(StandardCharsets.UTF_8);
        int status = said == null ? 404 : away.contains(path) ? 503 : 200;
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
