package cn.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTests {

    /// Fails in a way nobody foresaw.
    @Command(name = "stumble")
    static final class Stumbling implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("桌子塌了\n第二行");
        }
    }

    @TempDir Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aFileWhereAFolderIsNeeded() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        Files.writeString(folder.resolve("empty"), "");
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | 不是文件夹             | up --data /dev/null
                    2 | 不是文件夹             | down --data FOLDER/file/x
                    2 | 不是文件夹             | status --data FOLDER/file
                    2 | 不是文件夹             | doctor --data FOLDER/file
                    3 | 不是文件夹             | plan --data FOLDER/file
                    2 | 请用 -7056 到 37818   | up --data FOLDER --port-offset 99999
                    2 | 请用 -7056 到 37818   | up --data FOLDER --port-offset -9000
                    2 | 请用 -7056 到 37818   | up --data FOLDER --port-offset=-7057
                    1 | 不是文件夹             | extract --data FOLDER FOLDER/file --out FOLDER/file/x
                    2 | 没有叫“nobody”的服务   | logs --data FOLDER nobody
                    2 | -n 要 0 或更大的整数    | logs --data FOLDER -n -3
                    2 | “主机:端口”             | topics --bootstrap nonsense
                    2 | 不是网址              | push --data FOLDER --url nonsense --key k --row {}
                    3 | 不是网址              | plan --data FOLDER --url nonsense
                    2 | 不是网址              | report --data FOLDER --url ftp://x
                    1 | 督办没有在运行          | report --data FOLDER
                    3 | 或用 --url 指明网关地址 | push --data FOLDER --key k --row {}
                    3 | 督办没有在运行          | push --data FOLDER --key k --row {}
                    3 | 督办没有在运行          | plan --data FOLDER
                    1 | 还没有日志             | logs --data FOLDER
                    2 | 没有这个数据目录        | logs --data FOLDER/missing
                    2 | 没有这个数据目录        | logs -f --data FOLDER/missing
                    2 | 没有这个数据目录        | down --data FOLDER/missing
                    2 | 没有这个数据目录        | status --data FOLDER/missing
                    3 | 没有这个数据目录        | plan --data FOLDER/missing
                    2 | 没有这个数据目录        | report --data FOLDER/missing
                    2 | 没有这个数据目录        | check --data FOLDER/missing FOLDER/file
                    2 | 没有这个数据目录        | push --data FOLDER/missing --key k --row {}
                    2 | 这是文件夹             | check --data FOLDER --offline FOLDER
                    1 | 不能当文件夹用          | secrets FOLDER/file
                    3 | 密码文件是文件夹        | plan --data FOLDER --url http://127.0.0.1:1 --password-file FOLDER
                    1 | 密码文件不是文本文件    | report --data FOLDER --url http://127.0.0.1:1 --password-file FOLDER/binary
                    3 | 密钥文件是空的          | push --data FOLDER --url http://127.0.0.1:1 --key-file FOLDER/empty --row {}
                    3 | 密钥文件读不了          | push --data FOLDER --url http://127.0.0.1:1 --key-file FOLDER/none --row {}
                    2 | 请用 -7056 到 37818   | demo --data FOLDER --port-offset 99999
                    2 | 日期要写成             | report --data FOLDER --as-of 2026-13-45
                    """)
    void a_failure_of_any_command_is_one_line_that_says_what_to_do(
            int code, String said, String words) {
        CommandLine line = Duban.commandLine(Locale.ROOT).setErr(new PrintWriter(err, true));
        String[] arguments = words.replace("FOLDER", folder.toString()).split(" ");
        assertThat(line.execute(arguments)).isEqualTo(code);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("✗ ")
                .contains(said)
                .doesNotContain("Exception");
    }

    @Test
    void a_failure_nobody_foresaw_is_one_line_too_and_its_trace_is_kept() throws Exception {
        Path kept = folder.resolve("target/duban-error.log");
        CommandLine line = new CommandLine(new Stumbling()).setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(new Explaining(() -> false, Optional.of(kept)));
        assertThat(line.execute()).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("没有做成：桌子塌了")
                .contains(kept.toString(), "--verbose");
        assertThat(Files.readString(kept)).contains("IllegalStateException", "\tat ");
    }

    @Test
    void who_asks_for_it_sees_the_trace() {
        CommandLine line = Duban.commandLine(Locale.ROOT);
        line.addSubcommand(new Stumbling());
        line.setExecutionExceptionHandler(line.getExecutionExceptionHandler());
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute("stumble", "--verbose")).isEqualTo(1);
        assertThat(err.toString()).contains("✗ 没有做成", "\tat ");
    }

    /// `plan` tells lights by 1 and 2, so wrong use must not look like one.
    @Test
    void wrong_use_of_any_command_ends_with_two_where_that_is_no_light() {
        CommandLine duban = Duban.commandLine(Locale.ROOT).setErr(new PrintWriter(err, true));
        for (String command : duban.getSubcommands().keySet()) {
            assertThat(duban.execute(command, "--nonsense"))
                    .as(command)
                    .isEqualTo(command.equals("plan") ? 3 : 2);
        }
        assertThat(duban.execute()).isEqualTo(2);
        assertThat(duban.execute("--lang", "en")).isEqualTo(2);
    }

    @Test
    void a_value_of_the_wrong_kind_is_said_in_chinese() {
        CommandLine duban = Duban.commandLine(Locale.ROOT).setErr(new PrintWriter(err, true));
        assertThat(duban.execute("up", "--port-offset", "many")).isEqualTo(2);
        assertThat(err.toString()).contains("--port-offset 不能是“many”").doesNotContain("Invalid");
    }

    @Test
    void an_option_given_twice_and_nobody_who_answers_are_said_in_chinese() {
        CommandLine duban = Duban.commandLine(Locale.ROOT).setErr(new PrintWriter(err, true));
        String data = folder.toString();
        assertThat(duban.execute("up", "--data", data, "--data", data)).isEqualTo(2);
        assertThat(err.toString()).contains("只能给一次：--data");
        String password = folder.resolve("file").toString();
        String nobody = "http://127.0.0.1:1";
        assertThat(
                        duban.execute(
                                "plan",
                                "--data",
                                data,
                                "--url",
                                nobody,
                                "--password-file",
                                password))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("连不上网关", nobody, "没有人应答", "duban status --data " + data)
                .doesNotContain("java.", "Exception");
    }
}
