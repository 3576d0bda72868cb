package cn.duban.starter.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/// 读模型 — keeps this service's own copy of what others said, by full state and version.
///
/// A record replaces what is stored only when its `version` is higher, so duplicates and disorder
/// vanish and a replay from the start is harmless. The versions there are read first and named in
/// the write: both are found by key, however large the copy is, and whoever comes between is seen.
public final class Projections {
    private static final int DUPLICATE_KEY = 11000;
    private static final int ATTEMPTS = 20;
    private static final String VERSION = "version";

    private final MongoOperations store;
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    public Projections(MongoOperations store) {
        this.store = store;
    }

    /// Stores the state unless a newer one is there; returns whether it was news.
    public boolean put(Versioned state) {
        return store(List.of(state)) > 0;
    }

    /// The same for many states of one type, in two round trips.
    public void putAll(List<? extends Versioned> states) {
        if (!states.isEmpty()) {
            store(states);
        }
    }

    private int store(List<? extends Versioned> states) {
        MongoCollection<Document> collection = collectionOf(states.getFirst());
        Collection<Versioned> newest = newestOf(states);
        int written = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<WriteModel<Document>> writes = writes(newest, versions(collection, newest));
            if (writes.isEmpty()) {
                return written;
            }
            int done = write(collection, writes);
            written += done;
            if (done == writes.size()) {
                return written;
            }
        }
        throw new OptimisticLockingFailureException(
                "others keep writing to " + collection.getNamespace().getCollectionName());
    }

    private static Collection<Versioned> newestOf(List<? extends Versioned> states) {
        Map<String, Versioned> newest = new LinkedHashMap<>();
        for (Versioned state : states) {
            newest.merge(state.id(), state, (a, b) -> b.version() > a.version() ? b : a);
        }
        return newest.values();
    }

    private static Map<String, Long> versions(
            MongoCollection<Document> collection, Collection<Versioned> states) {
        List<String> ids = states.stream().map(Versioned::id).toList();
        Map<String, Long> versions = new HashMap<>();
        collection
                .find(new Document("_id", new Document("$in", ids)))
                .projection(new Document(VERSION, 1))
                .forEach(found ->
                        versions.put(
                                found.getString("_id"),
                                found.get(VERSION, Number.class).longValue()));
        return versions;
    }

    private List<WriteModel<Document>> writes(
            Collection<Versioned> states, Map<String, Long> versions) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Versioned state : states) {
            Long there = versions.get(state.id());
            if (there == null) {
                writes.add(new InsertOneModel<>(documentOf(state)));
            } else if (there < state.version()) {
                Document known = new Document("_id", state.id()).append(VERSION, there);
                writes.add(new ReplaceOneModel<>(known, documentOf(state)));
            }
        }
        return writes;
    }

    /// How many took effect; the others were overtaken between reading and writing.
    private static int write(
            MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
        BulkWriteResult result;
        try {
            result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(w -> w.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            result = e.getWriteResult();
        }
        return result.getInsertedCount() + result.getMatchedCount();
    }

    private Document documentOf(Versioned state) {
        Document document = new Document();
        store.getConverter().write(state, document);
        return document;
    }

    private MongoCollection<Document> collectionOf(Versioned state) {
        String name = store.getCollectionName(state.getClass());
        MongoCollection<Document> collection = store.getCollection(name);
        if (!indexed.contains(name)) {
            collection.createIndex(
                    Indexes.ascending("_id", VERSION), new IndexOptions().unique(true));
            indexed.add(name);
        }
        return collection;
    }
}
