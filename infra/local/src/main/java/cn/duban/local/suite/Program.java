package cn.duban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 程序 — the files one part is run from: an unpacked jar beside its libraries, and its start-up
/// cache.
///
/// - A service is unpacked from its executable jar into `MODULE/target/app`.
/// - The broker and the store are this module's own jar; only their caches lie in a folder beside.
/// - Everything made here is thrown away as soon as the jar is another one.
final class Program {

    private static final String MADE_FROM = "made-from";

    private final Path target;
    private final Part part;

    Program(Path project, Part part) {
        String module = part.isService() ? part.module() : "infra/local";
        this.target = project.resolve(module).resolve("target");
        this.part = part;
    }

    /// The jar the build made.
    Path built() {
        return findBuilt().orElseThrow(this::notBuilt);
    }

    private Optional<Path> findBuilt() {
        String name = part.isService() ? "duban-" + part.module() + "-" : "duban-local-";
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> isTheJar(file.getFileName().toString(), name))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException noFolder) {
            return Optional.empty();
        }
    }

    /// What the broker and the store are run from: the built jar, or what this process runs from.
    String classPath() {
        return findBuilt().map(Path::toString).orElse(System.getProperty("java.class.path"));
    }

    /// The jar that is run: always the same absolute path.
    Path jar() {
        Path built = built();
        return part.isService() ? app().resolve(built.getFileName()) : built;
    }

    Path app() {
        return target.resolve(part.isService() ? "app" : "app-" + part.id());
    }

    Optional<Path> cache() {
        Path cache = cacheFile();
        return Files.exists(cache) && isFresh(cache.resolveSibling(cache.getFileName() + ".of"))
                ? Optional.of(cache)
                : Optional.empty();
    }

    Path cacheFile() {
        return app().resolve(part.id() + ".aot");
    }

    /// Why there is no cache although training was tried with this very jar.
    Optional<String> trainingFailure() {
        Path note = app().resolve(part.id() + ".untrained");
        try {
            return Files.exists(note) && isFresh(app().resolve(part.id() + ".untrained.of"))
                    ? Optional.of(Files.readString(note))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    void trained() throws IOException {
        stamp(app().resolve(part.id() + ".aot.of"));
    }

    void notTrained(String reason) throws IOException {
        Files.deleteIfExists(cacheFile());
        Files.writeString(app().resolve(part.id() + ".untrained"), reason);
        stamp(app().resolve(part.id() + ".untrained.of"));
    }

    boolean isUnpacked() {
        return isFresh(app().resolve(MADE_FROM));
    }

    /// Unpacks the executable jar of a service, or only makes room for the cache.
    void unpack() throws IOException, InterruptedException {
        deleteAll(app());
        if (part.isService()) {
            List<String> command = new ArrayList<>(List.of(Jvm.command(), "-Djarmode=tools"));
            command.addAll(List.of("-jar", built().toString(), "extract"));
            command.addAll(List.of("--destination", app().toString()));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(target.resolve("app.log").toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new SuiteFailure(part.chinese() + " 的程序包解不开：" + built());
            }
        }
        Files.createDirectories(app());
        stamp(app().resolve(MADE_FROM));
    }

    private void stamp(Path file) throws IOException {
        Files.writeString(file, version());
    }

    private boolean isFresh(Path file) {
        try {
            return Files.exists(file)
                    && findBuilt().isPresent()
                    && Files.readString(file).equals(version());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String version() throws IOException {
        Path jar = built();
        return "%s %s %s"
                .formatted(
                        jar.toAbsolutePath(),
                        Fingerprint.of(jar),
                        System.getProperty("java.vm.version"));
    }

    private static boolean isTheJar(String file, String prefix) {
        return file.startsWith(prefix)
                && file.endsWith(".jar")
                && Stream.of("-tests.jar", "-sources.jar", "-javadoc.jar")
                        .noneMatch(file::endsWith);
    }

    private SuiteFailure notBuilt() {
        return new SuiteFailure(part.chinese() + " 还没有编译：" + target + " 里没有程序包。请先编译：./duban build");
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
