package cn.duban.indicator.rollup;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/// Stores in memory that count what is read from and written to them.
final class CountingStores {

    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();

    RollUpStores stores() {
        return new RollUpStores(Supplier::new);
    }

    long touched() {
        return reads.get() + writes.get();
    }

    private final class Supplier implements KeyValueBytesStoreSupplier {

        private final KeyValueBytesStoreSupplier inner;

        Supplier(String name) {
            inner = Stores.inMemoryKeyValueStore(name);
        }

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new Counting(inner.get());
        }

        @Override
        public String metricsScope() {
            return inner.metricsScope();
        }
    }

    private final class Counting implements KeyValueStore<Bytes, byte[]> {

        private final KeyValueStore<Bytes, byte[]> inner;

        Counting(KeyValueStore<Bytes, byte[]> inner) {
            this.inner = inner;
        }

        @Override
        public void put(Bytes key, byte[] value) {
            writes.incrementAndGet();
            inner.put(key, value);
        }

        @Override
        public byte[] putIfAbsent(Bytes key, byte[] value) {
            writes.incrementAndGet();
            return inner.putIfAbsent(key, value);
        }

        @Override
        public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
            writes.addAndGet(entries.size());
            inner.putAll(entries);
        }

        @Override
        public byte[] delete(Bytes key) {
            writes.incrementAndGet();
            return inner.delete(key);
        }

        @Override
        public byte[] get(Bytes key) {
            reads.incrementAndGet();
            return inner.get(key);
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
            return counted(inner.range(from, to));
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> all() {
            return counted(inner.all());
        }

        private KeyValueIterator<Bytes, byte[]> counted(KeyValueIterator<Bytes, byte[]> entries) {
            return new KeyValueIterator<>() {
                @Override
                public void close() {
                    entries.close();
                }

                @Override
                public Bytes peekNextKey() {
                    return entries.peekNextKey();
                }

                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public KeyValue<Bytes, byte[]> next() {
                    reads.incrementAndGet();
                    return entries.next();
                }
            };
        }

        @Override
        public long approximateNumEntries() {
            return inner.approximateNumEntries();
        }

        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public void init(StateStoreContext context, StateStore root) {
            inner.init(context, root);
        }

        @Override
        public void flush() {
            inner.flush();
        }

        @Override
        public void close() {
            inner.close();
        }

        @Override
        public boolean persistent() {
            return inner.persistent();
        }

        @Override
        public boolean isOpen() {
            return inner.isOpen();
        }

        @Override
        public Position getPosition() {
            return inner.getPosition();
        }
    }
}
