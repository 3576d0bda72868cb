package cn.duban.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 推送 — sends numbers through the gateway and prints the receipt, or every refused place.
///
/// A request that got no answer, or was told to come later, is repeated with the same
/// Idempotency-Key, so it counts once. Exit codes: 0 accepted, 1 refused, 2 wrong usage, 3
/// unanswered, or nobody to ask.
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = PushCommand.UNANSWERED)
final class PushCommand implements Callable<Integer> {

    private static final int ACCEPTED = 0;
    private static final int REFUSED = 1;
    static final int UNANSWERED = 3;

    @Mixin private SuiteLocation here = new SuiteLocation();

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "push.file")
    private @Nullable String file;

    @Option(names = "--row", paramLabel = "JSON", descriptionKey = "push.row")
    private @Nullable String row;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "push.url")
    private @Nullable URI url;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "push.key")
    private @Nullable String key;

    @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "push.key-file")
    private @Nullable Path keyFile;

    @Option(
            names = "--idempotency-key",
            paramLabel = "TEXT",
            descriptionKey = "push.idempotency-key")
    private String idempotencyKey = UUID.randomUUID().toString();

    @Option(names = "--format", paramLabel = "json|ndjson|csv|xlsx", descriptionKey = "push.format")
    private @Nullable String format;

    @Option(names = "--dry-run", descriptionKey = "push.dry-run")
    private boolean dryRun;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        URI gateway = address();
        String name = WrongValue.header(spec.commandLine(), "--idempotency-key ", idempotencyKey);
        String secret = WrongValue.header(spec.commandLine(), "接口密钥", apiKey());
        Submission submission = new Submission(body(), sheet(), secret, name);
        URI where = gateway.resolve("/api/v1/submissions" + (dryRun ? "?dryRun=true" : ""));
        Optional<Answer> answer = submission.sendTo(where);
        if (answer.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "✗ 没有得到答复：%s。稍后可接着推：--idempotency-key=%s"
                                    .formatted(where, idempotencyKey));
            return UNANSWERED;
        }
        if (dryRun) {
            out.println("试报，没有保存。");
        }
        answer.get().lines().forEach(out::println);
        return answer.get().isAccepted() ? ACCEPTED : REFUSED;
    }

    private byte[] body() throws IOException {
        if (row != null) {
            return row.getBytes(StandardCharsets.UTF_8);
        }
        if (file == null) {
            throw new ParameterException(
                    spec.commandLine(), "请给出要推送的文件，或 --row '{…}'，或 - 从标准输入读取。");
        }
        if (file.equals("-")) {
            return System.in.readAllBytes();
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new ParameterException(spec.commandLine(), "这是文件夹，请指明其中的文件：" + file);
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new ParameterException(spec.commandLine(), "文件读不了：" + file);
        }
        return Files.readAllBytes(Path.of(file));
    }

    private SheetFormat sheet() {
        if (format != null) {
            String named = format;
            return SheetFormat.named(named)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), "不认识的格式“" + named + "”。"));
        }
        if (row != null || file == null) {
            return SheetFormat.JSON;
        }
        return SheetFormat.of(file)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "不支持这种文件：%s。可用.csv、.xlsx、.json、.ndjson，或用--format写明格式。"
                                        .formatted(file)));
    }

    /// `--url`, else the suite of this data folder: numbers go nowhere else by guessing.
    private URI address() {
        return url == null
                ? here.gateway().orElseThrow(here::noGateway)
                : WrongValue.web(spec.commandLine(), url);
    }

    /// `--key`, `--key-file`, `DUBAN_API_KEY`, or the first key of the data folder.
    private String apiKey() throws IOException {
        if (key != null) {
            return key;
        }
        Path firstKey = here.folder().root().resolve("first-key");
        Path named = keyFile == null ? firstKey : keyFile;
        Optional<String> environment = Optional.ofNullable(System.getenv("DUBAN_API_KEY"));
        if (keyFile == null && environment.isPresent()) {
            return environment.get();
        }
        if (keyFile == null && !Files.isReadable(named)) {
            throw new ParameterException(
                    spec.commandLine(), "需要接口密钥：--key、--key-file 或环境变量 DUBAN_API_KEY。");
        }
        return SecretFile.read("密钥文件", named);
    }
}
