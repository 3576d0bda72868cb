package cn.duban.local.broker;

import cn.duban.local.ready.ReadyMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 本机消息代理 — a real Kafka broker in one process, without a container.
///
/// - The data folder is formatted once, when it is new, and kept ever after.
/// - SIGTERM stops it gracefully; a kill costs about five seconds at the next start, no record.
@Command(name = "broker")
public final class LocalBroker implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private Path data = Path.of("broker");

    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--controller-port", required = true)
    private int controllerPort;

    @Option(names = "--ready-file")
    private @Nullable Path readyFile;

    /// Starts, loads everything a start needs, and leaves: to train a start-up cache.
    @Option(names = "--rehearse")
    private boolean rehearse;

    public static void main(String[] arguments) {
        int code = new CommandLine(new LocalBroker()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws Exception {
        BrokerSettings settings = new BrokerSettings(data.toAbsolutePath(), port, controllerPort);
        formatIfNew(settings);
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(settings.asProperties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "graceful-stop"));
        server.startup();
        TopicList list = TopicList.packaged();
        int topics = Topics.ensure(settings.bootstrapServers(), list, list.localPartitions());
        ReadyMark.announce("broker", settings.bootstrapServers(), "topics=" + topics, readyFile);
        if (rehearse) {
            server.shutdown();
        }
        server.awaitShutdown();
        return 0;
    }

    private static void formatIfNew(BrokerSettings settings) throws Exception {
        Path folder = settings.metadataFolder();
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter()
                .setPrintStream(System.out)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setIgnoreFormatted(true)
                .run();
    }
}
