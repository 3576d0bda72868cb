package cn.duban.local.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// 本机的 MongoDB — a `mongod` found on the PATH is preferred to the embedded store.
final class Mongod {

    private static final String CACHE_GB = "0.25";

    private Mongod() {}

    static Optional<Path> onThePath() {
        return OnPath.find("mongod");
    }

    /// Its own folder, the loopback interface only, and a small cache; it journals by itself.
    static List<String> command(Path mongod, Path data, int port) {
        return List.of(
                mongod.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--wiredTigerCacheSizeGB",
                CACHE_GB);
    }
}
