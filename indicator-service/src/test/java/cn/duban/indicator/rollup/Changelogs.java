package cn.duban.indicator.rollup;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.internals.WrappedStateStore;
import org.apache.kafka.streams.test.TestRecord;

/// The changelogs of one driver, read back into the stores of another.
final class Changelogs {

    private Changelogs() {}

    static void restore(TopologyTestDriver to, TopologyTestDriver from) {
        for (String name : from.getAllStateStores().keySet()) {
            TestOutputTopic<byte[], byte[]> changelog =
                    from.createOutputTopic(
                            "stage-" + name + "-changelog",
                            new ByteArrayDeserializer(),
                            new ByteArrayDeserializer());
            KeyValueStore<Bytes, byte[]> store = bytesOf(to, name);
            changelog
                    .readRecordsToList()
                    .forEach(entry -> store.put(Bytes.wrap(entry.key()), stored(name, entry)));
        }
    }

    /// An aggregate is stored behind its time; its changelog keeps the time beside it.
    private static byte[] stored(String name, TestRecord<byte[], byte[]> entry) {
        byte[] value = entry.value();
        if (!name.equals(RollUpStores.UNITS)) {
            return value;
        }
        return ByteBuffer.allocate(Long.BYTES + value.length)
                .putLong(entry.timestamp())
                .put(value)
                .array();
    }

    /// The innermost store, below serdes, caches and changelogs.
    @SuppressWarnings("unchecked")
    private static KeyValueStore<Bytes, byte[]> bytesOf(TopologyTestDriver driver, String name) {
        StateStore store = driver.getAllStateStores().get(name);
        while (store instanceof WrappedStateStore<?, ?, ?> wrapped) {
            store = wrapped.wrapped();
        }
        return (KeyValueStore<Bytes, byte[]>) Objects.requireNonNull(store);
    }
}
