package cn.duban.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.child.ChildProcess;
import cn.duban.local.child.FreePort;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store has a heap of 256 MB here, as in a suite.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreHeapIT {

    private static final int BATCHES = 40;
    private static final int BATCH = 1_000;
    private static final String BODY = "体质健康合格率".repeat(600);

    @TempDir Path folder;

    @Test
    void the_store_holds_more_than_its_heap_and_finds_every_document() throws Exception {
        int port = FreePort.next();
        String data = folder.resolve("data").toString();
        try (ChildProcess _ = start(port, data);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            MongoCollection<Document> figures =
                    client.getDatabase("duban").getCollection("figures");
            for (int batch = 0; batch < BATCHES; batch++) {
                figures.insertMany(batch(batch));
            }
            long bytes = 2L * BATCHES * BATCH * BODY.length();
            System.out.printf(
                    "store heap=%dMB documents=%d text=%dMB%n",
                    ChildProcess.HEAP_MB, BATCHES * BATCH, bytes >> 20);

            assertThat(bytes).isGreaterThan((long) ChildProcess.HEAP_MB << 20);
            for (int batch = 0; batch < BATCHES; batch++) {
                Document last = new Document("_id", idOf(batch, BATCH - 1));
                assertThat(figures.find(last).first()).as("batch %s", batch).isNotNull();
            }
            int scanned = 0;
            for (Document _ : figures.find().projection(new Document("_id", 1))) {
                scanned++;
            }
            assertThat(scanned).isEqualTo(BATCHES * BATCH);
        }
    }

    private ChildProcess start(int port, String data) throws Exception {
        return ChildProcess.start(DurableStore.class, folder, "--data", data, "--port", "" + port)
                .awaitReady();
    }

    private static List<Document> batch(int batch) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> new Document("_id", idOf(batch, i)).append("body", BODY))
                .toList();
    }

    private static String idOf(int batch, int number) {
        return "figure-%d-%d".formatted(number, batch);
    }
}
