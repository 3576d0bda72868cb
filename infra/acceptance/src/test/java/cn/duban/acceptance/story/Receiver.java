package cn.duban.acceptance.story;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 接收方 — somebody else's system on the loopback interface; verifies with the standard's own library
/// before it believes anything.
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final AtomicReference<String> secret = new AtomicReference<>("");
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();

    /// @param id the `webhook-id` header
    record Message(String id, JsonNode event) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/duban");
    }

    void verifyWith(String shownSecret) {
        secret.set(shownSecret);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<String> unsigned() {
        return List.copyOf(unsigned);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// The server capitalises names; the library looks for them as the standard writes them.
    private static Map<String, List<String>> lowerCased(HttpExchange exchange) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return headers;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
            try {
                new Webhook(secret.get()).verify(body, lowerCased(exchange));
                messages.add(new Message(id, JSON.readTree(body)));
            } catch (WebhookVerificationException forged) {
                unsigned.add(id + " " + forged.getMessage());
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
