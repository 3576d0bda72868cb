package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.SuiteFailure;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 推送 — sends numbers through the gateway and prints the receipt, or every refused place.
///
/// A request that got no answer is repeated with the same Idempotency-Key, so it counts once.
@Command(name = "push", mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    @Mixin private SuiteLocation where = new SuiteLocation();

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

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Submission submission = new Submission(body(), isCsv(), apiKey(), idempotencyKey);
        Answer answer = submission.sendTo(address().resolve("/api/v1/submissions"));
        answer.lines().forEach(out::println);
        return answer.isAccepted() ? 0 : 1;
    }

    private byte[] body() throws IOException {
        if (row != null) {
            return row.getBytes(StandardCharsets.UTF_8);
        }
        if (file == null) {
            throw new SuiteFailure("请给出要推送的文件,或 --row '{…}',或 - 从标准输入读取。");
        }
        if (file.equals("-")) {
            return System.in.readAllBytes();
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new SuiteFailure("文件读不了: " + file);
        }
        return Files.readAllBytes(Path.of(file));
    }

    private boolean isCsv() {
        return row == null && file != null && file.endsWith(".csv");
    }

    private URI address() {
        return Optional.ofNullable(url)
                .or(() -> where.noted().map(suite -> suite.address(Part.GATEWAY)))
                .orElse(URI.create("http://127.0.0.1:8080"));
    }

    /// `--key`, `--key-file`, `DUBAN_API_KEY`, or the first key of the data folder.
    private String apiKey() throws IOException {
        if (key != null) {
            return key;
        }
        Path firstKey = where.folder().root().resolve("first-key");
        Path named = keyFile == null ? firstKey : keyFile;
        Optional<String> environment = Optional.ofNullable(System.getenv("DUBAN_API_KEY"));
        if (keyFile == null && environment.isPresent()) {
            return environment.get();
        }
        if (!Files.isReadable(named)) {
            throw new SuiteFailure("需要接口密钥: --key、--key-file 或环境变量 DUBAN_API_KEY。");
        }
        return Files.readString(named).strip();
    }
}
