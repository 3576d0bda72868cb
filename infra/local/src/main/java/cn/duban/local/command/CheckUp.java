package cn.duban.local.command;

import cn.duban.local.suite.OnPath;
import cn.duban.local.suite.Part;
import cn.duban.local.suite.Standing;
import cn.duban.local.suite.StartCaches;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteFolder;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 体检项目 — the checks in the order they are read; adding one is one method and one line.
final class CheckUp {

    private static final long MEBI = 1 << 20;
    private static final long MEMORY_WANTED = 3_000 * MEBI;
    private static final long DISK_WANTED = 2_000 * MEBI;

    private final SuiteLocation where;
    private final SuiteFolder folder;

    CheckUp(SuiteLocation where) {
        this.where = where;
        this.folder = where.folder();
    }

    List<Finding> all() {
        return Stream.<Supplier<Finding>>of(
                        this::java,
                        this::maven,
                        this::node,
                        this::memory,
                        this::disk,
                        this::dataFolder,
                        this::secrets,
                        this::store,
                        this::broker,
                        this::suite,
                        this::ports,
                        this::caches)
                .map(Supplier::get)
                .toList();
    }

    private Finding java() {
        return Finding.good("Java", System.getProperty("java.vm.version"));
    }

    private Finding maven() {
        return OnPath.find("mvn")
                .map(Path::toString)
                .map(seen -> Finding.good("Maven", seen))
                .orElse(Finding.note("Maven", "没有找到 mvn", "只在重新编译时需要：安装 Maven 3.8.6 或更新"));
    }

    private Finding node() {
        return OnPath.find("npm")
                .map(Path::toString)
                .map(seen -> Finding.good("Node", seen))
                .orElse(Finding.note("Node", "没有找到 npm", "控制台将显示简版页面：安装 Node.js 20.19 或更新"));
    }

    private Finding memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long total = system.getTotalMemorySize();
        return total >= MEMORY_WANTED
                ? Finding.good("内存", total / MEBI + " MiB")
                : Finding.note("内存", total / MEBI + " MiB", "整套系统约需 2.5 GB，可能会慢");
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(existing(folder.root())).getUsableSpace();
            return free >= DISK_WANTED
                    ? Finding.good("磁盘", "可用 " + free / MEBI + " MiB")
                    : Finding.bad(
                            "磁盘", "可用 " + free / MEBI + " MiB", "请腾出 2 GB 以上，或换目录：--data DIR");
        } catch (IOException unreadable) {
            return Finding.bad("磁盘", unreadable.toString(), "请检查数据目录所在的磁盘");
        }
    }

    private Finding dataFolder() {
        String root = folder.root() + (Files.exists(folder.root()) ? "" : "（还没有，启动时新建）");
        return Files.isWritable(existing(folder.root()))
                ? Finding.good("数据目录", root)
                : Finding.bad("数据目录", root + " 不能写", "请换一个目录：--data DIR");
    }

    private Finding secrets() {
        Path secrets = folder.secrets();
        if (!Files.exists(secrets)) {
            return Finding.good("密钥", "首次启动时生成");
        }
        try (Stream<Path> files = Files.list(secrets)) {
            List<String> open =
                    files.filter(CheckUp::othersMayRead).map(f -> "" + f.getFileName()).toList();
            return open.isEmpty()
                    ? Finding.good("密钥", "只有所有者可读")
                    : Finding.bad("密钥", "他人可读：" + open, "chmod 600 " + secrets + "/*");
        } catch (IOException unreadable) {
            return Finding.bad("密钥", unreadable.toString(), "请检查 " + secrets);
        }
    }

    private Finding store() {
        return switch (Suite.of(where.settings()).store()) {
            case EXTERNAL -> Finding.good("存储", "MONGODB_URI 指定的 MongoDB");
            case MONGOD -> Finding.good("存储", "本机 mongod");
            case EMBEDDED -> Finding.note("存储", "内嵌存储，试用和小规模", "正式使用请设 MONGODB_URI 指向副本集");
        };
    }

    private Finding broker() {
        return where.settings()
                .kafkaServers()
                .map(servers -> Finding.good("消息代理", servers))
                .orElse(Finding.note("消息代理", "本机单节点", "正式使用请设 KAFKA_BOOTSTRAP_SERVERS 指向集群"));
    }

    /// A part that is gone is named, with its log and what brings it back.
    private Finding suite() {
        Optional<Suite> noted = where.noted();
        if (noted.isEmpty()) {
            return Finding.good("运行", "没有启动");
        }
        Standing now = noted.get().standing();
        if (now.broken().isEmpty()) {
            return now.isUp()
                    ? Finding.good("运行", now.inOneLine())
                    : Finding.note("运行", now.inOneLine(), "再看一次：" + where.toType().of("status"));
        }
        String what = now.broken().stream().map(now::sentence).collect(Collectors.joining("；"));
        return Finding.bad("运行", what, "恢复：" + where.toUp());
    }

    /// Of a suite that runs, only the ports of parts that are gone can be in strange hands.
    private Finding ports() {
        Optional<Suite> noted = where.noted();
        Optional<Integer> taken = noted.orElseGet(() -> Suite.of(where.settings())).takenPort();
        return taken.map(port ->
                        Finding.bad(
                                "端口",
                                port + " 被占用：" + PortOwner.of(port).orElse("?"),
                                where.toType().of("up") + " --port-offset 100 或 --free-ports"))
                .orElse(Finding.good("端口", noted.isPresent() ? "由本系统使用" : "都空闲"));
    }

    private Finding caches() {
        Map<Part, String> failed = StartCaches.failures(where.settings());
        return failed.isEmpty()
                ? Finding.good("启动缓存", StartCaches.trained(where.settings()) + " 个已训练")
                : Finding.note("启动缓存", "训练失败：" + failed, "不影响使用，只是启动慢些；日志在 " + folder.logs());
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean othersMayRead(Path file) {
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            return !mode.endsWith("------");
        } catch (IOException | UnsupportedOperationException noModes) {
            return false;
        }
    }
}
