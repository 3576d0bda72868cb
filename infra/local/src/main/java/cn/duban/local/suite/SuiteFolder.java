package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// 数据目录 — everything a suite writes lies under one folder that only its owner can read.
public record SuiteFolder(Path root) {

    public SuiteFolder {
        root = root.toAbsolutePath().normalize();
    }

    SuiteFolder create() throws IOException {
        for (Path folder : new Path[] {root, logs(), root.resolve("run")}) {
            createPrivate(folder);
        }
        return this;
    }

    /// A folder with mode 700, where the file system knows modes.
    static Path createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.id() + ".log");
    }

    /// The work folder of one part: the store's file, the broker's log, a service's state.
    public Path home(Part part) {
        return root.resolve(part.id());
    }

    Path state() {
        return root.resolve("suite.json");
    }

    /// What ran here last, once it was stopped.
    Path lastState() {
        return root.resolve("suite-last.json");
    }

    Path lock() {
        return root.resolve("suite.lock");
    }

    Path readyFile(Part part) {
        return root.resolve("run").resolve(part.id() + ".ready");
    }
}
