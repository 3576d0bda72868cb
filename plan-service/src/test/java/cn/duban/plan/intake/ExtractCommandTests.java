package cn.duban.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTests {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void each_file_becomes_a_json_file_of_its_name_and_a_line_on_the_screen() throws IOException {
        Path plan = file("示例.2026.txt", "示例区2026年工作要点\n一、扩大供给\n1.新建学校。新增学位1350个以上。\n");

        assertThat(run(plan.toString(), "--out", folder.resolve("结果").toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(folder.resolve("结果/示例.2026.json"));
        JsonNode first = json.at("/commitments/0");
        assertThat(json.at("/title").asString()).isEqualTo("示例区2026年工作要点");
        assertThat(json.at("/outline/0/children/0/number").asString()).isEqualTo("1.");
        assertThat(first.at("/comparator").asString()).isEqualTo(">=");
        assertThat(first.at("/value").asInt()).isEqualTo(1350);
        assertThat(first.at("/text").asString()).isEqualTo("新增学位1350个以上");
        assertThat(out.toString()).contains("《示例区2026年工作要点》 2026年", "目标 1");
    }

    @Test
    void without_a_folder_the_json_goes_to_the_screen() throws IOException {
        Path plan = file("a.txt", "示例区工作要点\n一、甲\n6月底前完成验收。\n");

        assertThat(run(plan.toString(), "--year", "2027")).isZero();
        assertThat(
                        JsonMapper.shared()
                                .readTree(out.toString())
                                .at("/commitments/0/deadline")
                                .asString())
                .isEqualTo("2027-06-30");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_the_others_are_still_read() throws IOException {
        Path good = file("a.txt", "示例区2026年工作要点\n一、甲\n新建学校3所。\n");
        Path bad = file("b.docx", "这不是文档");

        assertThat(
                        run(
                                bad.toString(),
                                folder.resolve("没有.txt").toString(),
                                good.toString(),
                                "--out",
                                folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("document-damaged", "没有这个文件");
        assertThat(folder.resolve("a.json")).exists();
    }

    @Test
    void a_folder_is_read_with_what_a_plan_can_be_and_nothing_else() throws IOException {
        file("甲.txt", "示例区2026年工作要点\n一、甲\n新建学校3所。\n");
        file("~$甲.docx", "锁");
        file("说明.md", "不是计划");

        assertThat(run(folder.toString(), "--out", folder.resolve("结果").toString())).isZero();
        assertThat(folder.resolve("结果/甲.json")).exists();
        assertThat(out.toString()).contains("句子", "承诺 1");
    }

    @Test
    void what_has_to_be_decided_is_said_and_is_an_exit_code_of_its_own() throws IOException {
        Path plan = file("a.txt", "示例区2099年工作要点\n一、甲\n普惠性幼儿园覆盖率达75%以上。\n");

        assertThat(run(plan.toString())).isZero();
        assertThat(err.toString()).contains("必须处理 一", "低于国家标准");
        assertThat(run(plan.toString(), "--strict")).isEqualTo(3);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence_and_no_trace() throws IOException {
        Path plan = file("a.txt", "示例区2026年工作要点\n一、甲\n新建学校3所。\n");

        assertThat(run(plan.toString(), "--out", plan.resolve("结果").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("✗ 文件读写不了");
    }

    @Test
    void the_count_of_what_has_to_be_decided_is_that_of_the_list() throws IOException {
        Path plan =
                file(
                        "a.txt",
                        "示例区2025年工作总结和2026年工作计划\n一、2025年工作总结\n新建XX所学校。\n二、2026年工作计划\n新建XX所幼儿园。\n");

        run(plan.toString());

        assertThat(err.toString()).contains("存疑 2（必须处理 1）");
        assertThat(err.toString().lines().filter(l -> l.startsWith("  必须处理"))).hasSize(1);
        assertThat(err.toString()).containsSubsequence("必须处理 二", "存疑 一");
    }

    @Test
    void help_speaks_chinese_and_english() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("从计划文件中提取承诺", "Plan documents", "退出码");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        CommandLine line = ExtractCommand.commandLine();
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
