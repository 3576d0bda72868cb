package cn.duban.indicator.rollup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// 状态内存上限 — all stores of the process share one block cache and one write buffer bound.
public final class BoundedStores implements RocksDBConfigSetter {

    static final String MEMORY = "duban.roll-up.store-memory-bytes";
    private static final Map<Long, Shared> SHARED = new ConcurrentHashMap<>();
    private static final long BLOCK_SIZE = 4096;

    private record Shared(Cache cache, WriteBufferManager writes) {

        static Shared of(long bytes) {
            Cache cache = new LRUCache(bytes);
            return new Shared(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        long bytes = Long.parseLong(String.valueOf(configs.get(MEMORY)));
        Shared shared = SHARED.computeIfAbsent(bytes, Shared::of);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setBlockSize(BLOCK_SIZE);
        options.setWriteBufferManager(shared.writes());
        options.setMaxWriteBufferNumber(2);
        options.setTableFormatConfig(table);
    }

    /// The shared memory outlives every single store.
    @Override
    public void close(String store, Options options) {}
}
