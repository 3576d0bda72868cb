package cn.duban.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// 紧凑存储 — the databases of the embedded store, their maps opened with the types of [Layout].
///
/// A map that is open already is handed out as it is, so each index is opened here before the
/// database asks for it.
final class CompactBackend extends H2Backend {

    private final Committed committed;

    /// The constructor above this one opens every database there is.
    CompactBackend(StoreFile file) {
        this.committed = file.committed();
        super(file.contents());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name, getMvStore(), committed, getCursorRegistry());
    }

    private static final class Database extends H2Database {

        private final MVStore file;
        private final Committed committed;
        private final CursorRegistry cursors;

        /// The constructor above this one opens every map there is.
        Database(String name, MVStore file, Committed committed, CursorRegistry cursors) {
            this.file = file;
            this.committed = committed;
            this.cursors = cursors;
            super(name, file, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(
                String collection, CollectionOptions options) {
            String namespace = getFullCollectionNamespace(collection);
            MVMap<Object, byte[]> documents = Layout.openDocuments(file, namespace);
            committed.opened(namespace, documents);
            return new StoredDocuments(this, collection, options, documents, cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            Layout.openIndex(file, getFullCollectionNamespace(collection), name);
            return super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }
    }
}
