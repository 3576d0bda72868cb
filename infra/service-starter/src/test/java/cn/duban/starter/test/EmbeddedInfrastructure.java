package cn.duban.starter.test;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// One broker and one store for all contexts of a test run, both on loopback and free ports,
/// stopped with the virtual machine that started them, after every context is closed: a client
/// whose broker is gone waits for it. Every context gets a database of its own.
final class EmbeddedInfrastructure {
    private static final AtomicInteger CONTEXTS = new AtomicInteger();
    private static final Map<String, EmbeddedInfrastructure> STARTED = new ConcurrentHashMap<>();

    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final EmbeddedKafkaKraftBroker broker;
    private final InetSocketAddress storeAddress;
    private final TestSecrets secrets = TestSecrets.create();

    private EmbeddedInfrastructure() {
        storeAddress = store.bind();
        broker = new EmbeddedKafkaKraftBroker(1, 3);
        broker.brokerProperty("auto.create.topics.enable", "true");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("transaction.state.log.replication.factor", "1");
        broker.brokerProperty("transaction.state.log.min.isr", "1");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.brokerProperty("transaction.state.log.num.partitions", "1");
        broker.afterPropertiesSet();
        SpringApplication.getShutdownHandlers().add(this::stop);
    }

    static EmbeddedInfrastructure running() {
        return STARTED.computeIfAbsent("one", _ -> new EmbeddedInfrastructure());
    }

    Map<String, Object> properties(Path home) {
        String uri =
                "mongodb://%s:%d/duban_test_%d"
                        .formatted(
                                storeAddress.getHostString(),
                                storeAddress.getPort(),
                                CONTEXTS.incrementAndGet());
        return Map.of(
                "spring.mongodb.uri", uri,
                "spring.kafka.bootstrap-servers", broker.getBrokersAsString(),
                "management.server.port", "0",
                "duban.secrets", secrets.folder().toString(),
                "duban.home", home.toString());
    }

    TestSecrets secrets() {
        return secrets;
    }

    String bootstrapServers() {
        return broker.getBrokersAsString();
    }

    private void stop() {
        broker.destroy();
        store.shutdownNow();
    }
}
