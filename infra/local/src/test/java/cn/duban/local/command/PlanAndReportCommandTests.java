package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanAndReportCommandTests {
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StandInGateway gateway = opened();

    @BeforeEach
    void open() {
        gateway.close();
        gateway = opened();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"GREEN, GREY, 0", "GREEN, YELLOW, 1", "YELLOW, RED, 2", "GREY, GREY, 0"})
    void the_exit_code_of_plan_is_the_worst_light(String one, String other, int code)
            throws Exception {
        gateway.lights(one, other);
        assertThat(run(new PlanCommand(), "P1")).isEqualTo(code);
    }

    @Test
    void plan_shows_headings_commitments_and_reasons_as_a_tree() throws Exception {
        gateway.lights("GREEN", "RED");
        run(new PlanCommand());
        assertThat(out.toString())
                .containsSubsequence(
                        "示例区2026年教育工作要点  P1",
                        "└─ 一、提升普惠优质水平",
                        "   ├─ ●绿 任务0：不低于92% 〔学前教育科〕",
                        "   │  └─ 任务0的理由。",
                        "   └─ ●红 任务1：不低于92%",
                        "合计2项  ●绿 1  ●黄 0  ●红 1  ●灰 0");
        run(new PlanCommand(), "--json", "P1");
        assertThat(out.toString()).contains("\"worst\":2", "\"commitment\":\"P1-1\"");
    }

    @Test
    void what_cannot_be_seen_is_no_light() throws Exception {
        assertThat(run(new PlanCommand(), "P9")).isEqualTo(PlanCommand.BLIND);
        assertThat(err.toString()).contains("没有编号为P9的计划");
        gateway.close();
        assertThat(run(new PlanCommand(), "P1")).isEqualTo(PlanCommand.BLIND);
        assertThat(err.toString()).contains("督办没有在运行");
        assertThat(run(new PlanCommand(), "--nonsense")).isEqualTo(PlanCommand.BLIND);
    }

    @Test
    void a_service_that_is_away_is_named_with_the_command_that_helps() throws Exception {
        gateway.refuses(
                "/api/v1/plans",
                "upstream-away",
                "计划服务暂时没有应答，本次请求可能没有被接收；请按Retry-After稍后再试，上报请用同一个Idempotency-Key重发。");
        assertThat(run(new PlanCommand())).isEqualTo(PlanCommand.BLIND);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("✗ 计划服务暂时没有应答。")
                .endsWith("duban status --data " + folder)
                .doesNotContain("Retry-After", "Idempotency");
    }

    @ParameterizedTest
    @CsvSource({
        "总结, year.docx",
        "半年, half-year.docx",
        "通报-月, monthly.docx",
        "weekly, weekly.docx",
        "表格, commitments.xlsx"
    })
    void a_report_of_each_kind_is_written_to_a_file(String kind, String file) throws Exception {
        gateway.says("/api/v1/reports/P1/" + file + "?asOf=2026-11-20", "bytes of " + file);
        int code =
                run(
                        new ReportCommand(),
                        "--plan",
                        "P1",
                        "--kind",
                        kind,
                        "--as-of",
                        "2026-11-20",
                        "--out",
                        folder.toString());
        assertThat(code).isZero();
        try (var files = Files.list(folder)) {
            Path written = files.filter(f -> !f.endsWith("password")).findFirst().orElseThrow();
            assertThat(written).hasContent("bytes of " + file);
            assertThat(written.getFileName().toString())
                    .startsWith("示例区2026年教育工作要点-")
                    .contains("2026-11-20");
            assertThat(out.toString()).contains(written.toString());
        }
    }

    @Test
    void the_folder_a_report_is_to_lie_in_is_made() throws Exception {
        gateway.says("/api/v1/reports/P1/year.docx", "bytes");
        Path file = folder.resolve("还没有/文件夹/总结.docx");
        assertThat(run(new ReportCommand(), "--plan", "P1", "--out", file.toString())).isZero();
        assertThat(file).hasContent("bytes");
    }

    @Test
    void wrong_wishes_are_answered_before_anybody_is_asked() throws Exception {
        assertThat(run(new ReportCommand(), "--kind", "周报")).isEqualTo(2);
        assertThat(err.toString()).contains("没有“周报”这种报告", "通报-周");
        assertThat(run(new ReportCommand(), "--as-of", "昨天")).isEqualTo(2);
        assertThat(err.toString()).contains("日期要写成 2026-11-20 的样子");
        assertThat(run(new ReportCommand(), "--out", "总结.xlsx")).isEqualTo(2);
        assertThat(err.toString()).contains("“总结”是 .docx 文件");
        assertThat(gateway.asked()).isEmpty();
        assertThat(run(new ReportCommand(), "--plan", "P9")).isEqualTo(1);
        assertThat(err.toString()).contains("没有编号为P9的计划");
    }

    private int run(Object command, String... arguments) throws Exception {
        out.getBuffer().setLength(0);
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            err.write(String.valueOf(failure.getMessage()));
            return 1;
        });
        Path password = Files.writeString(folder.resolve("password"), "p");
        List<String> all = new ArrayList<>(List.of("--url", gateway.url()));
        all.addAll(List.of("--password-file", password.toString(), "--data", folder.toString()));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }

    private static StandInGateway opened() {
        try {
            return new StandInGateway();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
