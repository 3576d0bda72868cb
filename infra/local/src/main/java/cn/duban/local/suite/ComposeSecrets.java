package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// 容器密件 — the files that `docker-compose.yml` hands to its containers, made once and never
/// replaced.
///
/// The folder is closed to others (mode 700); the files in it are readable (mode 644), because the
/// users inside the containers are not the one who made them.
public final class ComposeSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> AREAS =
            List.of("school", "indicator", "plan", "notification", "gateway");

    private final Path folder;

    private ComposeSecrets(Path folder) {
        this.folder = folder;
    }

    /// Adds what is missing in `folder`; returns how many secrets lie there now.
    public static long createMissing(Path folder) throws IOException {
        ComposeSecrets secrets = new ComposeSecrets(folder);
        new Secrets(folder).createMissing();
        secrets.keepOnce("grafana-password", secrets.password());
        secrets.keepOnce("mongo-root-password", secrets.password());
        secrets.keepOnce("mongo-keyfile", Base64.getEncoder().encodeToString(random(96)));
        for (String area : AREAS) {
            secrets.keepOnce("mongo-" + area + "-password", secrets.password());
            secrets.keepOnce("mongo-" + area + "-uri", secrets.uri(area));
        }
        return secrets.makeReadable();
    }

    private String uri(String area) throws IOException {
        String database = "duban_" + area;
        return "mongodb://%s:%s@mongo:27017/%s?replicaSet=duban&authSource=%s&w=majority&journal=true"
                .formatted(
                        area,
                        Files.readString(folder.resolve("mongo-" + area + "-password")),
                        database,
                        database);
    }

    private String password() {
        return HexFormat.of().formatHex(random(16));
    }

    private void keepOnce(String name, String value) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.writeString(file, value);
        }
    }

    private long makeReadable() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            for (Path file : files) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
        return files.size();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
