package cn.duban.benchmarks;

import cn.duban.benchmarks.ground.Database;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// 裸写库 — the other yardstick: these rows as bare documents to the same store, a thousand to a write
/// and each write acknowledged, and nothing else.
final class RawStoring {

    private static final String COLLECTION = "benchmarkRaw";
    private static final int BULK = 1000;
    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;

    private final String uri;

    RawStoring(String uri) {
        this.uri = uri;
    }

    /// Seconds for all of it, the last of a few rounds: the earlier ones warm up.
    double seconds(List<String> rows) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> raw =
                    client.getDatabase(Database.nameIn(uri)).getCollection(COLLECTION);
            try {
                double last = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    last = write(raw, documents(rows, round));
                }
                return last;
            } finally {
                raw.drop();
            }
        }
    }

    private static List<Document> documents(List<String> rows, int round) {
        List<Document> documents = new ArrayList<>();
        for (String row : rows) {
            documents.add(Document.parse(row).append("_id", round + "-" + documents.size()));
        }
        return documents;
    }

    private static double write(MongoCollection<Document> raw, List<Document> documents) {
        long begun = System.nanoTime();
        for (int i = 0; i < documents.size(); i += BULK) {
            raw.insertMany(documents.subList(i, Math.min(i + BULK, documents.size())));
        }
        return (System.nanoTime() - begun) / NANOS;
    }
}
