package cn.duban.acceptance.story;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;

/// How many documents the services keep of what people send; read from the store itself.
final class StoredDocuments {
    /// What follows from earlier pushes may still be written while a story goes on.
    private static final Set<String> SENT =
            Set.of("receipts", "plans", "progress", "schools", "units", "keys");

    private StoredDocuments() {}

    static long in(Suite suite) {
        return List.of(Part.SCHOOL, Part.INDICATOR, Part.PLAN).stream()
                .mapToLong(part -> in(suite, part))
                .sum();
    }

    private static long in(Suite suite, Part part) {
        try (MongoClient store = MongoClients.create(suite.mongoUri(part))) {
            MongoDatabase database = store.getDatabase(part.database());
            long documents = 0;
            for (String collection : database.listCollectionNames()) {
                if (SENT.contains(collection)) {
                    documents += database.getCollection(collection).countDocuments();
                }
            }
            return documents;
        }
    }
}
