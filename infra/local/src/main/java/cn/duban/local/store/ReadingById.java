package cn.duban.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 按号读 — answers a `find` of documents by their ids from what is [Committed], beside all changes.
///
/// That is nearly every read there is. Any other goes the long way, and so does one whose answer
/// would be too long for one message.
final class ReadingById {

    private static final Set<String> UNDERSTOOD =
            Set.of(
                    "find",
                    "filter",
                    "projection",
                    "limit",
                    "singleBatch",
                    "batchSize",
                    "$db",
                    "lsid",
                    "$readPreference",
                    "$clusterTime",
                    "readConcern");

    private static final String ID = "_id";
    private static final int MOST_BYTES = 8 << 20;

    private final Committed committed;

    ReadingById(Committed committed) {
        this.committed = committed;
    }

    /// Empty where it is no such read.
    Optional<Document> answer(Document command) {
        if (!UNDERSTOOD.containsAll(command.keySet())) {
            return Optional.empty();
        }
        Set<String> ids = ids(command.get("filter"));
        Object projection = command.get("projection");
        int limit = number(command, "limit");
        int batch = number(command, "batchSize");
        if (ids.isEmpty()
                || !Fields.canBe(projection)
                || limit < 0
                || batch < 0
                || batch > 0 && batch < ids.size()) {
            return Optional.empty();
        }
        String namespace = command.get("$db") + "." + command.get("find");
        int most = limit == 0 ? ids.size() : limit;
        return committed
                .reading(namespace, documents -> found(documents, ids, most))
                .map(found -> response(namespace, Fields.of(projection).only(found)));
    }

    /// In the order of their ids, as an index would give them.
    private static Optional<List<Document>> found(
            Committed.Documents documents, Set<String> ids, int most) {
        List<Document> found = new ArrayList<>();
        int bytes = 0;
        for (String id : ids) {
            byte[] document = documents.find(id).orElse(null);
            if (document != null && found.size() < most) {
                bytes += document.length;
                if (bytes > MOST_BYTES) {
                    return Optional.empty();
                }
                found.add(BsonType.decode(document));
            }
        }
        return Optional.of(found);
    }

    /// `{_id: "…"}` or `{_id: {$in: ["…", …]}}`; empty for anything else.
    private static Set<String> ids(@Nullable Object filter) {
        if (!(filter instanceof Document asked) || asked.size() != 1) {
            return Set.of();
        }
        return switch (asked.get(ID)) {
            case String id -> Set.of(id);
            case Document in when in.size() == 1 && in.get("$in") instanceof Collection<?> all ->
                    strings(all);
            case null, default -> Set.of();
        };
    }

    private static Set<String> strings(Collection<?> all) {
        Set<String> strings = new TreeSet<>();
        for (Object each : all) {
            if (!(each instanceof String id)) {
                return Set.of();
            }
            strings.add(id);
        }
        return strings;
    }

    private static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static Document response(String namespace, List<Document> found) {
        Document cursor = new Document("id", 0L).append("ns", namespace);
        return new Document("cursor", cursor.append("firstBatch", found)).append("ok", 1.0);
    }
}
