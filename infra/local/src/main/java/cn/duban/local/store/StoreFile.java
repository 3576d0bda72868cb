package cn.duban.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// 存储文件 — the one file the embedded store lives in, and how it is kept small.
///
/// - It never saves on its own: every save is a commit of the [CommitGate].
/// - Every commit writes the pages it touched anew. Superseded chunks are given back after a
///   second, thinly filled ones are rewritten in short pauses, and a clean close compacts what is
///   left, for a bounded time.
/// - A chunk is only reused after the commit that superseded it: a kill in between falls back to a
///   whole older commit, never into a reused chunk.
final class StoreFile implements AutoCloseable {

    private static final int OLD_CHUNKS_KEPT_MS = 1_000;
    private static final int CLOSING_COMPACTION_MS = 3_000;
    private static final int WANTED_FILL_PERCENT = 60;

    /// In the file; unpacked on the heap it may be twenty times as much until it is committed.
    private static final int REWRITTEN_BYTES = 1 << 20;

    private static final int ROUNDS = 4;
    private static final int CACHE_MB = 64;

    /// A read of one document unpacks its page.
    private static final int PAGE_BYTES = 8 << 10;

    private static final int WHILE_CONVERTING_MB = 8;

    private final MVStore store;
    private final Committed committed;
    private final boolean sync;
    private volatile boolean closed;

    StoreFile(Path folder, boolean sync) throws IOException {
        Files.createDirectories(folder);
        this.sync = sync;
        this.store =
                new MVStore.Builder()
                        .fileName(folder.resolve("duban.mv").toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .compress()
                        .pageSplitSize(PAGE_BYTES)
                        .cacheSize(CACHE_MB)
                        .open();
        this.committed = new Committed(store);
        store.setRetentionTime(OLD_CHUNKS_KEPT_MS);
        store.setVersionsToKeep(0);
        store.setCacheSize(WHILE_CONVERTING_MB);
        Layout.bringUpToDate(store);
        store.setCacheSize(CACHE_MB);
    }

    MVStore contents() {
        return store;
    }

    /// What is in the file for good.
    Committed committed() {
        return committed;
    }

    /// After a clean close everything is in the file already, and nothing can change any more.
    void commit() {
        if (closed) {
            return;
        }
        store.commit();
        if (sync) {
            store.sync();
        }
        committed.publish();
    }

    /// Reads what was there at the beginning: its chunks are kept until the end, however long it
    /// takes and whatever is committed and tidied meanwhile.
    <T> T reading(Supplier<T> work) {
        MVStore.TxCounter begun = store.registerVersionUsage();
        try {
            return work.get();
        } finally {
            store.deregisterVersionUsage(begun);
        }
    }

    /// Rewrites a few thinly filled chunks, little by little; called while nothing changes.
    void tidy() {
        int round = 0;
        while (round < ROUNDS && store.compact(WANTED_FILL_PERCENT, REWRITTEN_BYTES)) {
            store.commit();
            round++;
        }
        committed.publish();
    }

    @Override
    public void close() {
        store.setRetentionTime(0);
        store.close(CLOSING_COMPACTION_MS);
        closed = true;
    }
}
