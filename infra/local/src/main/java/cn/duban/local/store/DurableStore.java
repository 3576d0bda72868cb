package cn.duban.local.store;

import cn.duban.local.ready.ReadyMark;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 内嵌存储 — a MongoDB-protocol server on local files, for trial and small use.
///
/// - What has been answered is in the file: it survives a kill -9, and with `--sync` a power cut.
/// - Listens on the loopback interface only; it knows no users.
@Command(name = "store")
public final class DurableStore implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(DurableStore.class);
    private static final String HOST = "127.0.0.1";
    private static final long TIDY_EVERY_MS = 2_000;
    private static final int FILE_LOST = 3;

    @Option(names = "--data", required = true)
    private Path data = Path.of("store");

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--sync")
    private boolean sync;

    @Option(names = "--ready-file")
    private @Nullable Path readyFile;

    /// Starts, loads everything a start needs, and leaves: to train a start-up cache.
    @Option(names = "--rehearse")
    private boolean rehearse;

    public static void main(String[] arguments) {
        // Each connection waits for its commit on its own thread, so that commits can be shared.
        System.setProperty("io.netty.eventLoopThreads", "24");
        int code = new CommandLine(new DurableStore()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        StoreFile file = new StoreFile(data, sync);
        CommitGate gate = new CommitGate(() -> commitOrDie(file));
        CompactBackend contents = new CompactBackend(file);
        gate.alone(file::commit);
        MongoServer server = new MongoServer(new DurableBackend(contents, gate, file));
        ScheduledExecutorService housekeeping = keepTidy(gate, file);
        CountDownLatch closed = new CountDownLatch(1);
        Runnable stop =
                () -> {
                    housekeeping.shutdown();
                    server.stopListening();
                    gate.alone(file::close);
                    server.shutdownNow();
                    closed.countDown();
                };
        server.bind(HOST, port);
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "graceful-stop"));
        ReadyMark.announce("store", HOST + ":" + port, "sync=" + sync, readyFile);
        if (rehearse) {
            Runtime.getRuntime().exit(0);
        }
        closed.await();
        return 0;
    }

    private static ScheduledExecutorService keepTidy(CommitGate gate, StoreFile file) {
        ScheduledExecutorService housekeeping =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("housekeeping").factory());
        AtomicLong seen = new AtomicLong();
        housekeeping.scheduleWithFixedDelay(
                () -> {
                    if (seen.getAndSet(gate.committed()) != gate.committed()) {
                        gate.alone(file::tidy);
                    }
                },
                TIDY_EVERY_MS,
                TIDY_EVERY_MS,
                TimeUnit.MILLISECONDS);
        return housekeeping;
    }

    /// A store that cannot write its file must not answer again: it stops at once.
    private static void commitOrDie(StoreFile file) {
        try {
            file.commit();
        } catch (RuntimeException lost) {
            LOG.error("the store file cannot be written any more; stopping", lost);
            Runtime.getRuntime().halt(FILE_LOST);
        }
    }
}
