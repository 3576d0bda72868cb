package cn.duban.local.samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// The push API as its contract has it: takes what a client must send, answers with the contract's
/// own bodies, and refuses what the real one would refuse.
final class PushApi implements AutoCloseable {
    static final String KEY = "dbn_live_9fK2mQ7xT4bZ_0123456789ABCDEFGHIJKLMNOPQRSTUV4bdCCK";

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Queue<String> answers = new ArrayDeque<>();

    /// One request as it came.
    record Taken(String type, String once, byte[] body, long nanos) {}

    PushApi() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /// What to answer next, by the name of a file of the contract.
    void next(String... files) {
        answers.addAll(List.of(files));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var head = exchange.getRequestHeaders();
        String type = String.valueOf(head.getFirst("Content-Type"));
        String once = String.valueOf(head.getFirst("Idempotency-Key"));
        taken.add(new Taken(type, once, body, System.nanoTime()));
        String file =
                ("Bearer " + KEY).equals(head.getFirst("Authorization"))
                        ? Objects.requireNonNullElse(answers.poll(), "201-accepted.json")
                        : "401-key-refused.json";
        boolean sound =
                exchange.getRequestMethod().equals("POST")
                        && exchange.getRequestURI().toString().equals("/api/v1/submissions")
                        && once.matches("[A-Za-z0-9.:_-]{1,128}");
        byte[] said = contract(file);
        int status = sound ? Integer.parseInt(file.substring(0, 3)) : 500;
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        status < 400 ? "application/json" : "application/problem+json");
        if (status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(status, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    static byte[] contract(String file) throws IOException {
        String path = "/contracts/http/submissions/" + file;
        try (InputStream in = PushApi.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }
}
