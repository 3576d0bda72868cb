package cn.duban.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// 文档集 — a collection of the embedded store, each document under its id as [BsonType] keeps it.
///
/// Whoever gets a document gets one of his own: a change under way is seen by nobody before it is
/// put back.
final class StoredDocuments extends AbstractSynchronizedMongoCollection<Object> {

    private static final Comparator<DocumentWithPosition<Object>> LAST_FIRST =
            (a, b) -> ValueComparator.desc().compare(a.getPosition(), b.getPosition());

    private final MVMap<Object, byte[]> documents;

    StoredDocuments(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object id = idField == null ? UUID.randomUUID() : document.get(idField);
        if (documents.putIfAbsent(Missing.ofNullable(id), BsonType.encode(document)) != null) {
            throw new IllegalStateException("there is a document " + id + " already");
        }
        return id;
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        byte[] found = documents.get(Missing.ofNullable(position));
        return found == null ? null : BsonType.decode(found);
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(Missing.ofNullable(position), BsonType.encode(after));
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(Missing.ofNullable(position)) == null) {
            throw new NoSuchElementException("no document " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(
                                BsonType.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skipped,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
        return matchDocumentsFromStream(
                (isNaturalDescending(order) ? all.sorted(LAST_FIRST) : all)
                        .map(DocumentWithPosition::getDocument),
                query,
                order,
                skipped,
                limit,
                batchSize,
                projection);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /// Counting the bytes of every change would write another page with each of them.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        // Not tracked.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
