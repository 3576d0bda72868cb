package cn.duban.local.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;

/// 已落盘 — the documents as they were when the file was last committed.
///
/// - Whoever reads here waits for no change: what is seen is in the file, so it survives a crash.
///   Only while a commit switches the version there is nothing to read here.
/// - An answer to a change is given after its commit, so whoever has heard of a change sees it
///   here.
/// - The pages read here are kept until the end of the reading, whatever is committed meanwhile.
final class Committed {

    private final MVStore file;
    private final Map<String, MVMap<Object, byte[]>> open = new ConcurrentHashMap<>();
    private volatile State state = new State(-1, Map.of());

    Committed(MVStore file) {
        this.file = file;
    }

    /// @param version of what is changed next; the roots are of the one before
    private record State(long version, Map<String, Documents> roots) {}

    /// 一个文档集 at that moment.
    record Documents(MVMap<Object, byte[]> map, Page<Object, byte[]> root) {
        Optional<byte[]> find(String id) {
            return Optional.ofNullable(map.get(root, id));
        }
    }

    void opened(String namespace, MVMap<Object, byte[]> documents) {
        open.put(namespace, documents);
    }

    /// Called right after a commit, while nothing changes.
    void publish() {
        Map<String, Documents> roots = new HashMap<>();
        open.forEach((namespace, map) -> {
            if (!map.isClosed() && map.getName().equals(Layout.nameOf(namespace))) {
                roots.put(namespace, new Documents(map, map.getRootPage()));
            }
        });
        MVStore.TxCounter now = file.registerVersionUsage();
        state = new State(now.version, Map.copyOf(roots));
        file.deregisterVersionUsage(now);
    }

    /// Empty where the documents are not known here, or a commit is just being made.
    <T> Optional<T> reading(String namespace, Function<Documents, Optional<T>> work) {
        MVStore.TxCounter begun = file.registerVersionUsage();
        try {
            State seen = state;
            Documents documents = seen.roots().get(namespace);
            // A page is given up by the version that supersedes it. What is held from here on is
            // this version: older pages than its own may be gone.
            return documents == null || seen.version() != begun.version
                    ? Optional.empty()
                    : work.apply(documents);
        } finally {
            file.deregisterVersionUsage(begun);
        }
    }
}
