package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.SampleFiles;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// 没有比对: the door answers, but nobody behind it says what is true now.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HalfCheckedTests {
    private static final String AWAY = "{\"detail\":\"计划服务暂时没有应答，本次请求可能没有被接收；请按Retry-After稍后再试。\"}";
    private static final String UNKNOWN = "{\"detail\":\"没有编号为P2026-990102的计划。\"}";

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer door = unbound();
    private int status = 503;
    private String said = AWAY;

    @BeforeEach
    void open() throws Exception {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext(
                "/",
                exchange -> {
                    byte[] body = said.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void what_was_not_compared_is_called_neither_right_nor_wrong(int code) throws Exception {
        status = code;
        assertThat(check(untouched())).isEqualTo(3);
        assertThat(err.toString())
                .contains("计划服务暂时没有应答，数字没有与现在的比对，只核对了改动。")
                .doesNotContain("✗", "Retry-After");
        assertThat(out.toString())
                .contains("○ ", "没有发现改动，没有与现在的数字比对，是否过时还不知道。")
                .doesNotContain("✓", "✗", "没有疑点", "已过时");
    }

    @Test
    void an_edit_shows_by_the_file_itself_and_is_told_all_the_same() throws Exception {
        Path file = untouched();
        EditedDocx docx = EditedDocx.of(file);
        docx.numbersInTables().get(1).setTextContent("93");
        docx.write(file);
        assertThat(check(file, untouched())).isEqualTo(1);
        assertThat(err.toString()).contains("没有与现在的比对");
        assertThat(out.toString()).contains("原为“92%”，现为“93%”", "✗ ", "○ ");
    }

    @Test
    void a_suite_that_answers_but_does_not_know_the_plan_is_no_silent_one() throws Exception {
        status = 404;
        said = UNKNOWN;
        assertThat(check(untouched())).isEqualTo(2);
        assertThat(err.toString()).contains("✗ ", "没有编号为P2026-990102的计划");
        assertThat(out.toString()).doesNotContain("✓");
    }

    @Test
    void where_nobody_can_be_asked_nothing_is_called_right_unless_that_was_wanted()
            throws Exception {
        assertThat(CheckCommand.run(untouched().toString())).isEqualTo(3);
        assertThat(CheckCommand.run("--offline", untouched().toString())).isZero();
    }

    @Test
    void programs_are_told_that_nothing_was_compared() throws Exception {
        check("--json", untouched());
        assertThat(out.toString()).contains("\"freshnessChecked\":false", "\"findings\":[]");
    }

    private Path untouched() throws Exception {
        Path file = Files.createTempFile(folder, "report", ".docx");
        return Files.write(file, SampleFiles.docx(SampleMaterial.of(ReportKind.YEAR)));
    }

    private int check(Object... arguments) {
        CommandLine line = CheckCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 2];
        all[0] = "--url";
        all[1] = "http://127.0.0.1:" + door.getAddress().getPort();
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = arguments[i].toString();
        }
        return line.execute(all);
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
