package cn.duban.local.suite;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 整套系统 — starts, watches, kills and stops the processes of one data folder.
///
/// - [#up] brings everything up and returns when every part answers; [#down] stops exactly what was
///   started, in reverse order.
/// - [#start], [#stop], [#kill] and [#restart] do the same to one part, for tests that break
///   things.
/// - What runs is noted in `suite.json`, so another `Suite` on the same folder can stop it.
///
/// One instance may be used from several threads.
public final class Suite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final SuiteSettings settings;
    private final SuiteFolder folder;
    private final Launch launch;
    private final Readiness readiness;
    private final Secrets secrets;
    private final Processes processes;

    private Suite(SuiteSettings settings) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
        this.launch = new Launch(settings);
        this.readiness = new Readiness(folder, settings.ports());
        this.secrets = new Secrets(folder.secrets());
        SuiteState noted =
                SuiteState.in(folder)
                        .orElse(new SuiteState(settings.ports(), Instant.now(), List.of()));
        this.processes = new Processes(folder, launch, noted);
        if (!settings.detached()) {
            Runtime.getRuntime().addShutdownHook(new Thread(processes::killAll, "suite-end"));
        }
    }

    /// A suite with these settings; nothing is started yet.
    public static Suite of(SuiteSettings settings) {
        return new Suite(settings);
    }

    /// The suite noted in the data folder of `settings`, on the ports it was started with.
    public static Optional<Suite> noted(SuiteSettings settings) {
        return SuiteState.in(new SuiteFolder(settings.data()))
                .map(state -> new Suite(settings.on(state.ports())));
    }

    /// Starts every part that is not running and waits until all answer.
    public void up(Step.Listener listener) throws InterruptedException {
        new Startup(this, launch, secrets, new Progress(listener)).all();
    }

    /// Only the store and the broker: for work below the services.
    public void upGround(Step.Listener listener) throws InterruptedException {
        new Startup(this, launch, secrets, new Progress(listener)).ground();
    }

    /// Stops everything noted: the gateway first, the store last.
    public void down(Step.Listener listener) throws InterruptedException {
        processes.stopAll(new Progress(listener));
    }

    /// Stops everything for one who is still starting it: what is not started yet never is.
    public void abandon() throws InterruptedException {
        processes.startNoMore();
        close();
    }

    @Override
    public void close() throws InterruptedException {
        down(Step.Listener.silent());
    }

    /// Starts one part and does not wait for it.
    public void start(Part part) {
        if (!isExternal(part)) {
            processes.start(part);
        }
    }

    /// Waits until the part answers; says why when it does not.
    public void awaitReady(Part part, Duration patience) {
        boolean there =
                Readiness.await(
                        () -> isReady(part),
                        () -> !isExternal(part) && !isAlive(part),
                        System.nanoTime() + patience.toNanos());
        if (!there) {
            throw Diagnosis.of(part, isAlive(part), patience, folder.log(part));
        }
    }

    /// SIGTERM, and SIGKILL when that does not end it in time.
    public void stop(Part part) throws InterruptedException {
        processes.stop(List.of(part), new Progress(Step.Listener.silent()));
    }

    /// kill -9, now; returns when the process is gone.
    public void kill(Part part) throws InterruptedException {
        processes.kill(part);
    }

    public void restart(Part part) throws InterruptedException {
        stop(part);
        start(part);
        awaitReady(part, PATIENCE);
    }

    public boolean isAlive(Part part) {
        return processes.isAlive(part);
    }

    public boolean isReady(Part part) {
        return isExternal(part) || readiness.of(part);
    }

    /// Whether every part is alive and answers.
    public boolean isUp() {
        return Stream.of(Part.values())
                .allMatch(part -> (isExternal(part) || isAlive(part)) && isReady(part));
    }

    /// How every part is doing at this moment.
    public Standing standing() {
        return Standing.of(this, Instant.now());
    }

    /// Whether a real cluster stands in for this part.
    public boolean isExternal(Part part) {
        return (part == Part.STORE && settings.mongoUri().isPresent())
                || (part == Part.BROKER && settings.kafkaServers().isPresent());
    }

    public StoreKind store() {
        if (isExternal(Part.STORE)) {
            return StoreKind.EXTERNAL;
        }
        return Mongod.onThePath().isPresent() ? StoreKind.MONGOD : StoreKind.EMBEDDED;
    }

    /// The first port this suite needs and somebody else holds; those of living parts are its own.
    public Optional<Integer> takenPort() {
        return settings.ports()
                .firstTaken(
                        Stream.of(Part.values())
                                .filter(part -> !isExternal(part) && !isAlive(part))
                                .toList());
    }

    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + settings.ports().of(part));
    }

    /// Where health and metrics of a service are.
    public URI management(Part part) {
        return URI.create("http://127.0.0.1:" + settings.ports().beside(part));
    }

    /// The connection string of one service's own database.
    public String mongoUri(Part service) {
        return launch.mongo().forDatabase(service.database());
    }

    public String kafkaServers() {
        return launch.kafkaServers();
    }

    /// The password of the first administrator, `admin`.
    public String firstPassword() {
        return secrets.firstPassword();
    }

    public SuiteFolder folder() {
        return folder;
    }

    public SuiteSettings settings() {
        return settings;
    }

    public SuiteState state() {
        return processes.state();
    }

    /// Resident memory in bytes of each part that is alive.
    public Map<Part, Long> residentBytes() {
        return ResidentMemory.of(state());
    }
}
