package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PushCommandTests {

    private record Seen(String type, String authorization, String idempotencyKey, String body) {}

    @TempDir Path folder;

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private HttpServer gateway = unbound();

    @BeforeEach
    void open() throws Exception {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/api/v1/submissions",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    var headers = exchange.getRequestHeaders();
                    seen.add(
                            new Seen(
                                    "" + headers.getFirst("Content-Type"),
                                    "" + headers.getFirst("Authorization"),
                                    "" + headers.getFirst("Idempotency-Key"),
                                    new String(body, StandardCharsets.UTF_8)));
                    byte[] answer = "{\"receipt\":\"R1\"}".getBytes(StandardCharsets.UTF_8);
                    int status = answers.isEmpty() ? 201 : answers.removeFirst();
                    exchange.sendResponseHeaders(status, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void a_csv_file_is_sent_as_it_is_with_the_key() throws Exception {
        Path file = Files.writeString(folder.resolve("一月.csv"), "school,form\n1,2\n");
        assertThat(push("--key", "dbn_live_x", file.toString())).isZero();
        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().type()).startsWith("text/csv");
        assertThat(seen.getFirst().authorization()).isEqualTo("Bearer dbn_live_x");
        assertThat(seen.getFirst().body()).isEqualTo("school,form\n1,2\n");
    }

    @Test
    void a_busy_gateway_is_asked_again_under_the_same_idempotency_key() {
        answers.add(503);
        assertThat(push("--key", "k", "--row", "{}")).isZero();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
    }

    @Test
    void a_refusal_is_not_repeated_and_ends_with_one() {
        answers.add(422);
        assertThat(push("--key", "k", "--row", "{}")).isEqualTo(1);
        assertThat(seen).hasSize(1);
    }

    private int push(String... arguments) {
        CommandLine line = new CommandLine(new PushCommand());
        line.setOut(new PrintWriter(new StringWriter()));
        String[] all = new String[arguments.length + 2];
        all[0] = "--url";
        all[1] = "http://127.0.0.1:" + gateway.getAddress().getPort();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return line.execute(all);
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
