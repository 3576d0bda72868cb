package cn.duban.starter.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// 发件箱 — the pending lists of all documents of this service, whatever their collection.
final class Outbox {
    private static final Document ANY_PENDING =
            new Document("pending.at", new Document("$gt", new Date(0)));

    private final MongoOperations store;
    private final List<String> collections;
    private volatile Backlog backlog = new Backlog(0, null);

    Outbox(MongoOperations store, List<String> collections) {
        this.store = store;
        this.collections = List.copyOf(collections);
    }

    /// The events of one document in the order they happened.
    record Pending(DocumentRef ref, List<Document> events) {}

    /// How much lay pending at the last sweep, and since when.
    record Backlog(int documents, @Nullable Instant oldest) {}

    /// Makes the sweep cheap, and a save that names the version it knows; safe to ask again.
    ///
    /// The embedded store uses an index only where a filter names exactly its keys.
    void ensureIndexes() {
        for (String collection : collections) {
            store.getCollection(collection).createIndex(Indexes.ascending("pending.at"));
            store.getCollection(collection)
                    .createIndex(
                            Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        }
    }

    Backlog backlog() {
        return backlog;
    }

    /// Finds documents with pending events that no wake-up has brought.
    List<DocumentRef> sweep(int most) {
        List<DocumentRef> found = new ArrayList<>();
        Instant oldest = null;
        int count = 0;
        for (String collection : collections) {
            for (Document document :
                    store.getCollection(collection)
                            .find(ANY_PENDING)
                            .projection(Projections.include("pending.at"))) {
                count++;
                if (found.size() < most) {
                    found.add(new DocumentRef(collection, document.getString("_id")));
                }
                Instant at = events(document).getFirst().getDate("at").toInstant();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
        backlog = new Backlog(count, oldest);
        return found;
    }

    List<Pending> pendingOf(Collection<DocumentRef> refs) {
        List<Pending> pending = new ArrayList<>();
        Map<String, List<String>> byCollection =
                refs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DocumentRef::collection,
                                        Collectors.mapping(DocumentRef::id, Collectors.toList())));
        byCollection.forEach((collection, ids) ->
                store.getCollection(collection)
                        .find(new Document("_id", new Document("$in", ids)))
                        .projection(Projections.include("pending"))
                        .forEach(d -> addIfAny(pending, collection, d)));
        return pending;
    }

    /// Takes published events out of their documents; nothing else of the document changes.
    void clear(Map<DocumentRef, List<String>> published) {
        Map<String, List<UpdateOneModel<Document>>> byCollection =
                published.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.getKey().collection(),
                                        Collectors.mapping(
                                                e -> pull(e.getKey().id(), e.getValue()),
                                                Collectors.toList())));
        byCollection.forEach(
                (collection, pulls) -> store.getCollection(collection).bulkWrite(pulls));
    }

    private static UpdateOneModel<Document> pull(String id, List<String> eventIds) {
        return new UpdateOneModel<>(
                Filters.eq("_id", id), Updates.pull("pending", Filters.in("id", eventIds)));
    }

    private static void addIfAny(List<Pending> pending, String collection, Document document) {
        List<Document> events = events(document);
        if (!events.isEmpty()) {
            pending.add(
                    new Pending(new DocumentRef(collection, document.getString("_id")), events));
        }
    }

    private static List<Document> events(Document document) {
        return document.getList("pending", Document.class, List.of());
    }
}
