package cn.duban.local.suite;

import cn.duban.local.suite.Step.Phase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// 启动缓存 — unpacks the programs and trains a start-up cache for each, once per build.
///
/// - Two at a time. A training that fails costs speed, never the start: `doctor` tells of it.
/// - A lock in the checkout keeps two suites of one checkout from training side by side.
final class Training {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 300;
    private static final int REASON_LINES = 5;

    private final SuiteSettings settings;
    private final SuiteFolder folder;
    private final Launch launch;
    private final Progress progress;

    Training(SuiteSettings settings, Launch launch, Progress progress) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
        this.launch = launch;
        this.progress = progress;
    }

    void unpack(List<Part> parts) throws InterruptedException {
        underLock(() -> Together.each(parts, AT_ONCE, this::unpackOne));
    }

    void train(List<Part> parts) throws InterruptedException {
        underLock(() -> Together.each(parts, AT_ONCE, this::trainOne));
    }

    private void unpackOne(Part part) throws IOException, InterruptedException {
        Program program = launch.program(part);
        if (!program.isUnpacked()) {
            progress.tell(part, Phase.UNPACKING);
            program.unpack();
        }
    }

    private void trainOne(Part part) throws IOException, InterruptedException {
        Program program = launch.program(part);
        if (program.cache().isPresent() || program.trainingFailure().isPresent()) {
            return;
        }
        progress.tell(part, Phase.TRAINING);
        Path log = folder.logs().resolve(part.id() + ".training.log");
        if (rehearse(part, log) && Files.exists(program.cacheFile())) {
            program.trained();
            progress.tell(part, Phase.TRAINED);
        } else {
            List<String> last = LogFile.lastLines(log, REASON_LINES);
            program.notTrained(String.join(System.lineSeparator(), last));
            progress.tell(part, Phase.UNTRAINED);
        }
    }

    private boolean rehearse(Part part, Path log) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory(folder.root(), "training-");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(launch.trainingCommand(part, scratch))
                            .directory(scratch.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().putAll(launch.environment(part));
            builder.environment().put("DUBAN_HOME", scratch.toString());
            Process process = builder.start();
            try (EndingWithUs _ = EndingWithUs.of(process)) {
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                return ended;
            }
        } finally {
            Program.deleteAll(scratch);
        }
    }

    private interface Locked {
        void run() throws IOException, InterruptedException;
    }

    private void underLock(Locked work) throws InterruptedException {
        Path target = settings.project().resolve("target");
        try {
            Files.createDirectories(target);
            try (FileChannel channel = lockFile(target);
                    FileLock lock = channel.lock()) {
                work.run();
            }
        } catch (IOException failed) {
            throw new SuiteFailure("程序准备失败：" + failed.getMessage(), failed);
        }
    }

    private static FileChannel lockFile(Path target) throws IOException {
        return FileChannel.open(
                target.resolve("training.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }
}
