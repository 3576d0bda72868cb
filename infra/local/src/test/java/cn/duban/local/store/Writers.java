package cn.duban.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/// Clients that insert and update until the store is gone, and note what was acknowledged.
final class Writers implements AutoCloseable {

    private final MongoClient client;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong next;

    Writers(int port, Ledger ledger, long from) {
        this.client = MongoClients.create(uri(port));
        this.ledger = ledger;
        this.next = new AtomicLong(from);
    }

    static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?w=majority&journal=true&socketTimeoutMS=5000";
    }

    Writers start(int count) {
        for (int i = 0; i < count; i++) {
            String name = "writer-" + i;
            threads.add(Thread.ofPlatform().name(name).start(() -> writeUntilGone(name)));
        }
        return this;
    }

    private void writeUntilGone(String name) {
        MongoCollection<Document> rows = rows(client);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long number = next.incrementAndGet();
                rows.insertOne(new Document("_id", "row-" + number).append("n", number));
                ledger.acknowledged("row-" + number, number);
                rows.updateOne(eq(name), set("n", number), new UpdateOptions().upsert(true));
                ledger.acknowledged(name, number);
            }
        } catch (MongoException gone) {
            // Not acknowledged, so not in the ledger: the store owes nothing for it.
        }
    }

    long written() {
        return next.get();
    }

    static Map<String, Long> heldBy(int port) {
        try (MongoClient client = MongoClients.create(uri(port))) {
            Map<String, Long> held = new TreeMap<>();
            rows(client).find().forEach(row -> held.put(row.getString("_id"), row.getLong("n")));
            return held;
        }
    }

    private static MongoCollection<Document> rows(MongoClient client) {
        return client.getDatabase("duban_crash").getCollection("rows");
    }

    @Override
    public void close() throws InterruptedException {
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        client.close();
    }
}
