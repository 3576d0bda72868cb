package cn.duban.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.report.ReportKind;
import cn.duban.plan.report.SampleMaterial;
import cn.duban.plan.summary.SampleFiles;
import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file = Path.of("");

    @BeforeEach
    void aReport() throws Exception {
        file = folder.resolve("report.docx");
        Files.write(file, SampleFiles.docx(SampleMaterial.of(ReportKind.YEAR)));
    }

    @Test
    void an_untouched_file_ends_with_zero_and_says_how_many_numbers_are_bound() {
        assertThat(check("--offline")).isZero();
        assertThat(out.toString()).contains("✓", "没有疑点", "未核对是否过时");
    }

    @Test
    void a_finding_names_place_what_was_and_what_is() throws Exception {
        EditedDocx docx = EditedDocx.of(file);
        docx.numbersInTables().get(1).setTextContent("93");
        docx.write(file);
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString()).contains("表1第2行第3列", "原为“92%”，现为“93%”", "PRE.INCL|990102");
        check("--offline", "--json");
        JsonNode said = new JsonMapper().readTree(out.toString());
        assertThat(said.get("plan").asString()).isEqualTo("P2026-990102");
        assertThat(said.get("findings").get(0).get("kind").asString()).isEqualTo("EDITED");
        assertThat(said.get("findings").get(0).get("figure").get("role").asString())
                .isEqualTo("TARGET");
    }

    @Test
    void what_the_suite_knows_now_is_compared_and_a_silent_suite_is_said() throws Exception {
        HttpServer suite =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        suite.createContext(
                "/api/v1/reports/P2026-990102/year/figures",
                exchange -> {
                    byte[] none = "[]".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, none.length);
                    exchange.getResponseBody().write(none);
                    exchange.close();
                });
        suite.start();
        String url = "http://127.0.0.1:" + suite.getAddress().getPort();
        assertThat(check("--url", url)).isEqualTo(1);
        assertThat(out.toString()).contains("已过时", "没有这个数字", "已与现在的数字比对");
        suite.stop(0);
        EditedDocx docx = EditedDocx.of(file);
        Plant.DIGIT_CHANGED.in(docx, new Random(3));
        docx.write(file);
        assertThat(check("--url", url)).isEqualTo(1);
        assertThat(err.toString()).contains("连不上", "没有与现在的比对，只核对了改动");
        assertThat(out.toString()).contains("原为");
    }

    @Test
    void a_list_that_is_no_list_of_figures_is_refused() throws Exception {
        Path list = Files.writeString(folder.resolve("list.json"), "{\"plan\":1}");
        assertThat(check("--figures", list.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("数字清单读不懂");
        assertThat(check("--figures", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void a_file_whose_words_are_not_bound_says_that_only_its_numbers_were_checked()
            throws Exception {
        check("--offline");
        assertThat(out.toString()).doesNotContain("文字未绑定");
        check("--offline", "--json");
        assertThat(said().get("wordsChecked").asBoolean()).isTrue();
        assertThat(said().has("note")).isFalse();
        EditedDocx docx = EditedDocx.of(file);
        docx.unbindWords();
        docx.write(file);
        assertThat(check("--offline")).isZero();
        assertThat(out.toString()).contains("✓", "没有疑点，文字未绑定，只核对了数字，未核对是否过时。");
        check("--offline", "--json");
        assertThat(said().get("wordsChecked").asBoolean()).isFalse();
        assertThat(said().get("note").asString()).isEqualTo("文字未绑定，只核对了数字");
    }

    @Test
    void marks_that_were_taken_out_of_a_file_are_a_finding() throws Exception {
        EditedDocx docx = EditedDocx.of(file);
        docx.unmarkWords("附件");
        docx.write(file);
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString()).containsPattern("\\[文字绑定缺失] 全文：原有\\d+处文字绑定，现有\\d+处");
        assertThat(out.toString()).doesNotContain("只核对了数字", "……");
        docx.unmarkWords();
        docx.write(file);
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString()).contains("处文字绑定，现有0处，其余文字无法核对", "疑点1处，文字未绑定，只核对了数字");
        check("--offline", "--json");
        assertThat(said().get("findings").get(0).get("kind").asString()).isEqualTo("UNMARKED");
        assertThat(said().get("wordsChecked").asBoolean()).isFalse();
    }

    private JsonNode said() {
        return new JsonMapper().readTree(out.toString());
    }

    private int check(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line = CheckCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = file.toString();
        return line.execute(all);
    }
}
