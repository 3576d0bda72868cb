package cn.duban.acceptance.story;

import cn.duban.local.suite.Step;
import cn.duban.local.suite.Suite;
import cn.duban.local.suite.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One running suite for all stories: started by the first that asks, stopped after the last.
public final class SharedSuite implements ParameterResolver {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path DATA = Path.of("target/acceptance-data").toAbsolutePath();

    /// Closed by JUnit at the very end.
    private record Running(SampleWorld world, Suite suite) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SampleWorld.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedSuite.class))
                .computeIfAbsent("running", _ -> start(), Running.class)
                .world();
    }

    private static Running start() {
        try {
            empty(DATA);
            long begun = System.nanoTime();
            Suite suite =
                    Suite.of(
                            SuiteSettings.forTest(PROJECT, DATA)
                                    .with("DUBAN_WEBHOOK_ALLOWEDNETWORKS", "127.0.0.0/8"));
            suite.up(Step.Listener.silent());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("acceptance suite up in " + took.toMillis() / 1000.0 + " s");
            return new Running(SampleWorld.in(suite), suite);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(folder)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }
}
