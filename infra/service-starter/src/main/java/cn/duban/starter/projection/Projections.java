package cn.duban.starter.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/// 读模型 — keeps this service's own copy of what others said, by full state and version.
///
/// A record replaces what is stored only when its `version` is higher, so duplicates and disorder
/// vanish and a replay from the start is harmless.
public final class Projections {
    private static final int DUPLICATE_KEY = 11000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoOperations store;

    public Projections(MongoOperations store) {
        this.store = store;
    }

    /// Stores the state unless a newer one is there; returns whether it was news.
    public boolean put(Versioned state) {
        try {
            var result = collectionOf(state).replaceOne(older(state), documentOf(state), UPSERT);
            return result.getUpsertedId() != null || result.getModifiedCount() > 0;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /// The same for many states of one type, in one round trip.
    public void putAll(List<? extends Versioned> states) {
        if (states.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> writes =
                states.stream()
                        .map(s -> new ReplaceOneModel<>(older(s), documentOf(s), UPSERT))
                        .toList();
        try {
            collectionOf(states.getFirst())
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(w -> w.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private static Document older(Versioned state) {
        return new Document("_id", state.id())
                .append("version", new Document("$lt", state.version()));
    }

    private Document documentOf(Versioned state) {
        Document document = new Document();
        store.getConverter().write(state, document);
        return document;
    }

    private MongoCollection<Document> collectionOf(Versioned state) {
        return store.getCollection(store.getCollectionName(state.getClass()));
    }
}
