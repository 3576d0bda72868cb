package cn.duban.local.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// 启动参数 — where the suite comes from, where it keeps its data, and how it runs.
///
/// - `project`: the checkout whose built modules are run.
/// - `speed`: how the compiler inside each service is set.
/// - `mongoUri`, `kafkaServers`: real clusters to use instead of the local ones.
/// - `detached`: whether the processes outlive this one (the command line) or end with it (tests).
/// - `extra`: environment given to every service, after everything else.
public record SuiteSettings(
        Path project,
        Path data,
        Ports ports,
        Speed speed,
        boolean sync,
        boolean detached,
        Optional<String> mongoUri,
        Optional<String> kafkaServers,
        Map<String, String> extra) {

    /// 运行方式。 Quick to start, or quick after a minute.
    public enum Speed {
        /// First compiler only: ready soonest, least memory.
        START,
        /// Both compilers: for load tests.
        LOAD
    }

    public SuiteSettings {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        extra = Map.copyOf(extra);
    }

    /// Usual ports, and the clusters named by `MONGODB_URI` and `KAFKA_BOOTSTRAP_SERVERS`.
    public static SuiteSettings of(Path project, Path data) {
        return new SuiteSettings(
                project,
                data,
                Ports.usual(0),
                Speed.START,
                false,
                true,
                environment("MONGODB_URI"),
                environment("KAFKA_BOOTSTRAP_SERVERS"),
                Map.of());
    }

    /// As [#of], but on free ports and ending with this process: for tests and benchmarks.
    public static SuiteSettings forTest(Path project, Path data) {
        return of(project, data).on(Ports.free()).attached();
    }

    private SuiteSettings attached() {
        return new SuiteSettings(
                project, data, ports, speed, sync, false, mongoUri, kafkaServers, extra);
    }

    public SuiteSettings on(Ports other) {
        return new SuiteSettings(
                project, data, other, speed, sync, detached, mongoUri, kafkaServers, extra);
    }

    public SuiteSettings at(Speed other) {
        return new SuiteSettings(
                project, data, ports, other, sync, detached, mongoUri, kafkaServers, extra);
    }

    /// Whether the embedded store also survives a power cut.
    public SuiteSettings synced(boolean other) {
        return new SuiteSettings(
                project, data, ports, speed, other, detached, mongoUri, kafkaServers, extra);
    }

    public SuiteSettings with(String variable, String value) {
        Map<String, String> more = new HashMap<>(extra);
        more.put(variable, value);
        return new SuiteSettings(
                project, data, ports, speed, sync, detached, mongoUri, kafkaServers, more);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
