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
import java.time.Duration;
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

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private String says = "{\"receipt\":\"R1\"}";
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
                    String query = exchange.getRequestURI().getQuery();
                    if (query != null) {
                        queries.add(query);
                    }
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    byte[] answer = says.getBytes(StandardCharsets.UTF_8);
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

    @Test
    void the_suffix_says_what_a_file_is_and_a_trial_run_is_asked_for_as_one() throws Exception {
        Path file = Files.write(folder.resolve("一月.XLSX"), new byte[] {'P', 'K'});
        assertThat(push("--key", "k", "--dry-run", file.toString())).isZero();
        assertThat(seen.getFirst().type()).contains("spreadsheetml");
        assertThat(queries).containsExactly("dryRun=true");
        assertThat(printed.toString()).contains("试报，没有保存。");
    }

    @Test
    void a_trial_run_lists_the_figures_and_then_the_lights_that_would_change() {
        answers.add(200);
        says =
                """
                {"accepted":1,"refused":0,"errors":[],
                 "figures":[{"indicator":"FIT.PASS","name":"学生体质健康合格率","unit":"99010203",
                   "unitName":"示例镇","period":"2026-2027","before":"93.5","after":"95.2",
                   "reportedBefore":2,"reportedAfter":3}],
                 "lights":[{"commitment":"C1","subject":"学生体质健康合格率","target":"不低于95%",
                   "unit":"99010203","from":"RED","to":"GREEN","toReason":"达到目标。"}]}
                """;
        assertThat(push("--key", "k", "--dry-run", "--row", "{}")).isZero();
        assertThat(printed.toString())
                .containsSubsequence(
                        "指标 93.5→95.2 学生体质健康合格率（示例镇，2026-2027），已报学校2→3所",
                        "灯 红→绿 学生体质健康合格率不低于95%（示例镇）：达到目标。");
    }

    @Test
    void a_trial_run_without_plan_service_says_why_there_are_no_lights() {
        answers.add(200);
        says = "{\"accepted\":1,\"lightsNote\":\"计划服务暂时没有应答，亮灯变化未能试算。\"}";
        assertThat(push("--key", "k", "--dry-run", "--row", "{}")).isZero();
        assertThat(printed.toString()).contains("灯 计划服务暂时没有应答，亮灯变化未能试算。");
    }

    @Test
    void a_client_told_to_wait_waits_as_long_as_it_was_told() {
        answers.add(429);
        long began = System.nanoTime();
        assertThat(push("--key", "k", "--row", "{}")).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
    }

    @Test
    void without_anything_to_push_the_use_is_wrong_and_nothing_is_sent() {
        assertThat(push("--key", "k")).isEqualTo(2);
        assertThat(push("--key", "k", "--format", "doc", "--row", "{}")).isEqualTo(2);
        assertThat(push("--key", "k", folder.resolve("没有.csv").toString())).isEqualTo(2);
        assertThat(push("--key", "密钥", "--row", "{}")).isEqualTo(2);
        assertThat(push("--key", "k", "--idempotency-key", "体检 1", "--row", "{}")).isEqualTo(2);
        assertThat(seen).isEmpty();
    }

    @Test
    void who_never_gets_an_answer_is_told_how_to_take_the_push_up_again() {
        gateway.stop(0);
        assertThat(push("--key", "k", "--idempotency-key", "k1", "--row", "{}")).isEqualTo(3);
        assertThat(complained.toString()).contains("--idempotency-key=k1");
    }

    @Test
    void a_suite_that_was_stopped_is_not_looked_for_at_the_usual_port() {
        CommandLine line = new CommandLine(new PushCommand());
        line.setErr(new PrintWriter(complained, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            complained.write(String.valueOf(failure.getMessage()));
            return PushCommand.UNANSWERED;
        });
        assertThat(line.execute("--data", folder.toString(), "--key", "k", "--row", "{}"))
                .isEqualTo(3);
        assertThat(complained.toString())
                .contains("督办没有在运行（数据目录 " + folder, "duban up --data", "--url")
                .doesNotContain("8080");
        assertThat(seen).isEmpty();
    }

    private int push(String... arguments) {
        CommandLine line = new CommandLine(new PushCommand());
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(complained, true));
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
