package cn.duban.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/// 单机代理的参数 — a combined broker and controller, sized for a desk rather than a data centre.
///
/// - Session and heartbeat are short so that a broker killed outright is back in seconds: its
///   successor has to wait until the old registration expires.
/// - Internal topics have one partition and one copy; a cluster has its own operator and settings.
record BrokerSettings(Path data, int port, int controllerPort) {

    static final int NODE = 1;

    private static final String HOST = "127.0.0.1";

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    Path metadataFolder() {
        return data.resolve("log");
    }

    Properties asProperties() {
        Properties all = new Properties();
        identity(all);
        oneCopyOfInternalTopics(all);
        smallFootprint(all);
        return all;
    }

    private void identity(Properties all) {
        String controller = HOST + ":" + controllerPort;
        all.put("process.roles", "broker,controller");
        all.put("node.id", Integer.toString(NODE));
        all.put("controller.quorum.voters", NODE + "@" + controller);
        all.put("controller.listener.names", "CONTROLLER");
        all.put("listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + controller);
        all.put("advertised.listeners", "PLAINTEXT://" + bootstrapServers());
        all.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        all.put("log.dirs", metadataFolder().toString());
        all.put("auto.create.topics.enable", "false");
        all.put("broker.session.timeout.ms", "2000");
        all.put("broker.heartbeat.interval.ms", "250");
    }

    private static void oneCopyOfInternalTopics(Properties all) {
        all.put("default.replication.factor", "1");
        all.put("min.insync.replicas", "1");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
            all.put(topic + ".replication.factor", "1");
            all.put(topic + ".num.partitions", "1");
        }
        all.put("transaction.state.log.min.isr", "1");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.num.partitions", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallFootprint(Properties all) {
        all.put("num.partitions", "3");
        all.put("log.segment.bytes", Integer.toString(16 << 20));
        all.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        all.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "4");
        all.put("background.threads", "2");
    }
}
