package cn.duban.local.command;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 启动结果 — the box `up` ends with: where to go, how to get in, what it costs.
final class Summary {

    private static final double MEBI = 1 << 20;

    /// `dbn_live_` and the key's number, which is no secret.
    private static final int SHOWN = 21;

    private Summary() {}

    static List<String> of(Suite suite, String howLong) {
        List<String> lines = new ArrayList<>();
        lines.add("督办已就绪 Duban is up" + howLong);
        lines.add("控制台    " + suite.address(Part.GATEWAY));
        lines.add("接口文档  " + suite.address(Part.GATEWAY) + "/api/docs");
        Path root = suite.folder().root();
        lines.add(login(suite.folder().home(Part.GATEWAY), suite.firstPassword()));
        String sample = "一校一钥，登记学校后签发；签发示例密钥：" + ToType.of(suite.settings()).of("demo");
        lines.add("接口密钥  " + firstKey(root).orElse(sample));
        lines.add("存储      " + store(suite));
        lines.add("消息代理  " + suite.kafkaServers());
        lines.add("内存      " + memory(suite));
        lines.add("数据目录  " + suite.folder().root());
        lines.add("停止      " + ToType.of(suite.settings()).down());
        return lines;
    }

    /// The gateway notes in its work folder that the first password is of no use any more.
    static String login(Path gateway, String firstPassword) {
        return Files.exists(gateway.resolve("first-password-changed"))
                ? "登录      admin，初始密码已修改，请用修改后的密码"
                : "首次登录  admin / " + firstPassword;
    }

    /// Left by whoever made the first key; a screen is seen by others, so only its beginning.
    static Optional<String> firstKey(Path root) {
        Path file = root.resolve("first-key");
        try {
            return Files.exists(file)
                    ? Optional.of(beginning(Files.readString(file).strip()) + "…，全文在 " + file)
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String beginning(String key) {
        return key.substring(0, Math.min(SHOWN, key.length()));
    }

    static String memory(Suite suite) {
        long bytes = suite.residentBytes().values().stream().mapToLong(Long::longValue).sum();
        return "%s（%d 个进程）".formatted(mebibytes(bytes), suite.residentBytes().size());
    }

    static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MiB", bytes / MEBI);
    }

    private static String store(Suite suite) {
        return switch (suite.store()) {
            case EXTERNAL -> "MONGODB_URI 指定的 MongoDB";
            case MONGOD -> "本机 mongod";
            case EMBEDDED -> "内嵌存储（试用和小规模；正式使用请设 MONGODB_URI）";
        };
    }
}
