package cn.duban.local.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every sample a school can paste, run in its own runtime against the contract's answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushSamplesTests {
    private static final Path SAMPLES = Path.of("../docs/samples").toAbsolutePath().normalize();

    @TempDir Path folder;
    private final PushApi api = new PushApi();

    /// 示例 — the command that runs it.
    enum Sample {
        CURL("push.sh", "sh"),
        JAVA("Push.java", System.getProperty("java.home") + "/bin/java"),
        PYTHON("push.py", "python3"),
        POWERSHELL("push.ps1", "pwsh");

        private final String file;
        private final String runtime;

        Sample(String file, String runtime) {
            this.file = file;
            this.runtime = runtime;
        }

        void assumeItsRuntime() {
            List<String> needed = this == CURL ? List.of("sh", "curl", "jq") : List.of(runtime);
            assumeTrue(
                    needed.stream().allMatch(Sample::isThere),
                    "示例 %s 没有运行：本机没有 %s".formatted(file, needed));
        }

        private static boolean isThere(String command) {
            return Files.isExecutable(Path.of(command))
                    || Arrays.stream(System.getenv("PATH").split(":"))
                            .anyMatch(at -> Files.isExecutable(Path.of(at, command)));
        }
    }

    private record Ran(int exit, String said, String complained) {}

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @EnumSource
    void one_row_is_pushed_and_its_receipt_printed(Sample sample) throws Exception {
        Ran ran = run(sample, SAMPLES.resolve("row.json"), PushApi.KEY);
        assertThat(ran.exit()).as(ran.complained()).isZero();
        assertThat(ran.said().strip())
                .isEqualTo("回执 R01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b0f，接受 1 条，退回 0 条");
        assertThat(api.taken()).hasSize(1);
        assertThat(api.taken().getFirst().type()).startsWith("application/json");
        assertThat(api.taken().getFirst().body())
                .isEqualTo(Files.readAllBytes(SAMPLES.resolve("row.json")));
    }

    @ParameterizedTest
    @EnumSource
    void a_sheet_is_sent_as_it_is_and_each_refused_cell_is_named(Sample sample) throws Exception {
        Path sheet = Files.writeString(folder.resolve("体质健康.csv"), "表,期别\nFITNESS,2026-2027\n");
        api.next("207-partly-accepted.json");
        Ran ran = run(sample, sheet, PushApi.KEY);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said().lines())
                .containsExactly(
                        "回执 R01994d2e-7c1a-7b3e-9f52-3a1c5d7e9b10，接受 2 条，退回 1 条",
                        "  第4行 合格人数  numerator-above-denominator  合格人数 101 大于参测人数 100。请核对参测人数。");
        assertThat(api.taken().getFirst().type()).startsWith("text/csv");
        assertThat(api.taken().getFirst().body()).isEqualTo(Files.readAllBytes(sheet));
        Path book = Files.write(folder.resolve("体质健康.xlsx"), new byte[] {'P', 'K', 3, 4, 0, -1});
        assertThat(run(sample, book, PushApi.KEY).exit()).isZero();
        assertThat(api.taken().get(1).type()).contains("spreadsheetml");
        assertThat(api.taken().get(1).body()).isEqualTo(Files.readAllBytes(book));
        assertThat(api.taken().get(1).once()).isNotEqualTo(api.taken().getFirst().once());
    }

    @ParameterizedTest
    @EnumSource
    void asked_to_wait_it_waits_and_repeats_under_the_same_name(Sample sample) throws Exception {
        api.next("429-too-many-requests.json");
        Ran ran = run(sample, SAMPLES.resolve("row.json"), PushApi.KEY);
        assertThat(ran.exit()).as(ran.complained()).isZero();
        List<PushApi.Taken> taken = api.taken();
        assertThat(taken).hasSize(2);
        assertThat(taken.get(1).once()).isEqualTo(taken.get(0).once());
        assertThat(taken.get(1).body()).isEqualTo(taken.get(0).body());
        assertThat(Duration.ofNanos(taken.get(1).nanos() - taken.get(0).nanos()))
                .isGreaterThan(Duration.ofMillis(900));
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_is_printed_in_chinese_and_not_repeated(Sample sample) throws Exception {
        api.next("422-refused.json");
        Ran ran = run(sample, SAMPLES.resolve("row.json"), PushApi.KEY);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.said())
                .contains("✗ submission-refused 没有接收任何数据")
                .contains("/rows/0/form  unknown-form  没有代码为“FITNES”的报表。是否为 FITNESS?");
        Ran wrongKey = run(sample, SAMPLES.resolve("row.json"), "dbn_live_wrong");
        assertThat(wrongKey.exit()).isEqualTo(1);
        assertThat(wrongKey.said()).contains("key-refused 密钥无效");
        assertThat(api.taken()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void without_an_answer_or_without_a_key_the_exit_code_says_so(Sample sample) throws Exception {
        Ran keyless = run(sample, SAMPLES.resolve("row.json"), "");
        assertThat(keyless.exit()).isEqualTo(2);
        assertThat(keyless.complained()).contains("用法");
        api.close();
        Ran unheard = run(sample, SAMPLES.resolve("row.json"), PushApi.KEY);
        assertThat(unheard.exit()).isEqualTo(3);
        assertThat(unheard.complained()).contains("DUBAN_IDEMPOTENCY_KEY=");
    }

    private Ran run(Sample sample, Path file, String key) throws Exception {
        sample.assumeItsRuntime();
        List<String> command = new ArrayList<>(List.of(sample.runtime));
        command.add(SAMPLES.resolve(sample.file).toString());
        command.add(file.toString());
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("DUBAN_URL", api.address());
        builder.environment().put("DUBAN_API_KEY", key);
        builder.environment().put("DUBAN_ATTEMPTS", "2");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", sample).isTrue();
        return new Ran(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
