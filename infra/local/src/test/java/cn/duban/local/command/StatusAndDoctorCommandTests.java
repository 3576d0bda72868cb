package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Ports;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisabledOnOs(OS.WINDOWS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusAndDoctorCommandTests {

    @TempDir Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void of_a_whole_suite_status_and_doctor_have_nothing_to_complain_of() throws Exception {
        try (StandInSuite _ = StandInSuite.in(data)) {
            assertThat(run(new StatusCommand())).isZero();
            assertThat(out.toString()).contains("督办在运行 up").doesNotContain("✗", "恢复");
            run(new DoctorCommand());
            assertThat(out.toString()).contains("✓ 运行", "由本系统使用").doesNotContain("✗ 运行");
        }
    }

    @Test
    void a_part_that_was_killed_is_named_with_its_log_and_what_brings_it_back() throws Exception {
        try (StandInSuite suite = StandInSuite.in(data)) {
            suite.kill(Part.NOTIFICATION);

            assertThat(run(new StatusCommand())).isEqualTo(3);
            assertThat(out.toString())
                    .contains("督办没有完整运行：通知服务已崩溃")
                    .contains("✗ 通知服务已崩溃，日志 " + data.resolve("logs/notification.log"))
                    .contains("恢复：")
                    .contains("duban up --data " + data + " --free-ports");

            assertThat(run(new StatusCommand(), "--json")).isEqualTo(3);
            assertThat(out.toString())
                    .contains("\"state\":\"crashed\"", "\"heal\":\"", "\"up\":false");

            assertThat(run(new DoctorCommand())).isEqualTo(1);
            assertThat(out.toString())
                    .contains("✗ 运行          通知服务已崩溃，日志 " + data.resolve("logs/notification.log"))
                    .contains("恢复：")
                    .doesNotContain("被占用");
        }
    }

    @Test
    void a_missing_part_that_is_not_asked_keeps_nobody_from_asking_the_others() throws Exception {
        try (StandInSuite suite = StandInSuite.in(data)) {
            suite.kill(Part.GATEWAY);
            assertThat(run(new PlanCommand())).isEqualTo(PlanCommand.BLIND);
            assertThat(err.toString()).contains("网关已崩溃", "duban up --data " + data);
        }
        try (StandInSuite suite = StandInSuite.in(data)) {
            suite.kill(Part.NOTIFICATION);
            run(new PlanCommand(), "--password-file", data.resolve("suite.json").toString());
            assertThat(err.toString()).contains("连不上网关").doesNotContain("通知服务已崩溃");
        }
    }

    @Test
    void a_suite_that_ended_badly_comes_back_on_its_own_ports_unless_others_are_asked_for()
            throws Exception {
        try (StandInSuite suite = StandInSuite.in(data)) {
            suite.kill(Part.SCHOOL);
            assertThat(chosen()).isEqualTo(suite.ports());
            assertThat(chosen("--port-offset", "0")).isEqualTo(Ports.usual(0));
            assertThat(chosen("--free-ports")).isNotEqualTo(suite.ports());
        }
    }

    private Ports chosen(String... arguments) {
        UpCommand up = new UpCommand();
        new CommandLine(up).parseArgs(withData(arguments));
        return up.chosen().ports();
    }

    @Test
    void where_nothing_was_started_status_says_how_to_start() {
        assertThat(run(new StatusCommand())).isEqualTo(3);
        assertThat(out.toString())
                .contains("督办没有在运行")
                .contains("启动：")
                .contains("duban up --data " + data);
        run(new DoctorCommand());
        assertThat(out.toString()).contains("✓ 运行          没有启动");
    }

    @Test
    void the_doctor_says_of_a_data_folder_that_it_is_not_there_yet() {
        CommandLine line = new CommandLine(new DoctorCommand());
        line.setOut(new PrintWriter(out, true));
        line.execute("--data", data.resolve("missing").toString());
        assertThat(out.toString()).contains("missing（还没有，启动时新建）");
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(withData(arguments));
    }

    private String[] withData(String... arguments) {
        return Stream.concat(Stream.of("--data", data.toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }
}
