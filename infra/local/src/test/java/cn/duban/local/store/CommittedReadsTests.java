package cn.duban.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads by id: beside all changes, of what is in the file, and the same as the long way.
class CommittedReadsTests {

    private static final int MANY = 300;
    private static final int ROUNDS = 150;
    private static final String TEXT = "体质健康合格率".repeat(40);

    @TempDir private Path folder;
    private StoreFile file;
    private CommitGate gate;
    private MongoServer durable;
    private MongoServer atOnce;
    private MongoClient client;
    private MongoClient uncommitted;
    private MongoCollection<Document> figures;

    @BeforeEach
    void open() throws Exception {
        file = new StoreFile(folder, false);
        gate = new CommitGate(file::commit);
        CompactBackend contents = new CompactBackend(file);
        durable = new MongoServer(new DurableBackend(contents, gate, file));
        atOnce = new MongoServer(contents);
        client = MongoClients.create(durable.bindAndGetConnectionString());
        uncommitted = MongoClients.create(atOnce.bindAndGetConnectionString());
        figures = client.getDatabase("duban").getCollection("figures");
        figures.insertMany(IntStream.range(0, MANY).mapToObj(i -> document(i, 0)).toList());
    }

    @AfterEach
    void close() {
        client.close();
        uncommitted.close();
        durable.shutdownNow();
        atOnce.shutdownNow();
        file.close();
    }

    @Test
    void a_change_that_is_not_in_the_file_yet_is_seen_by_nobody_and_holds_up_nobody() {
        MongoCollection<Document> inside =
                uncommitted.getDatabase("duban").getCollection("figures");

        gate.change(() -> {
            inside.replaceOne(id(7), document(7, 1));
            inside.deleteOne(id(8));
            assertThat(figures.find(id(7)).first()).isEqualTo(document(7, 0));
            assertThat(figures.find(id(8)).first()).isEqualTo(document(8, 0));
            return 0;
        });
        gate.settle();

        assertThat(figures.find(id(7)).first()).isEqualTo(document(7, 1));
        assertThat(figures.find(id(8)).first()).isNull();
    }

    @Test
    void whoever_has_written_reads_his_own_words() {
        for (int round = 1; round <= ROUNDS; round++) {
            figures.replaceOne(id(3), document(3, round));
            assertThat(figures.find(id(3)).first()).isEqualTo(document(3, round));
        }
        figures.deleteOne(id(3));
        assertThat(figures.find(id(3)).first()).isNull();
        figures.insertOne(document(3, 1));
        assertThat(figures.find(id(3)).first()).isEqualTo(document(3, 1));
        figures.drop();
        assertThat(figures.find(id(3)).first()).isNull();
    }

    @Test
    void many_ids_bring_what_there_is_each_once() {
        List<String> asked =
                IntStream.range(MANY - 150, MANY + 50).mapToObj(i -> "学校-" + i).toList();
        List<String> twice = new ArrayList<>(asked);
        twice.addAll(asked);

        List<Document> found = figures.find(Filters.in("_id", twice)).into(new ArrayList<>());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(MANY - 150, MANY).mapToObj(i -> document(i, 0)).toList());
        assertThat(figures.find(Filters.in("_id", twice)).limit(3)).hasSize(3);
        assertThat(figures.find(Filters.in("_id", twice)).batchSize(7)).hasSize(150);
    }

    @Test
    void a_projection_brings_the_fields_asked_for() {
        assertThat(figures.find(id(5)).projection(Projections.include("version")).first())
                .isEqualTo(id(5).append("version", 0L));
        assertThat(figures.find(id(5)).projection(Projections.exclude("text")).first())
                .isEqualTo(id(5).append("version", 0L).append("same", "5-0"));
        assertThat(
                        figures.find(
                                        Filters.and(
                                                Filters.eq("_id", "学校-5"),
                                                Filters.eq("version", 1L)))
                                .first())
                .isNull();
    }

    @Test
    void readers_see_whole_documents_that_never_go_back_while_others_write_and_tidy()
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> reading =
                    IntStream.range(0, 3).mapToObj(_ -> readers.submit(() -> read(over))).toList();
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    for (int i = round % 7; i < MANY; i += 7) {
                        figures.replaceOne(id(i), document(i, round));
                    }
                    gate.alone(file::tidy);
                }
            } finally {
                over.set(true);
            }
            for (Future<Integer> each : reading) {
                assertThat(each.get()).isPositive();
            }
        }
    }

    private int read(AtomicBoolean over) {
        long[] seen = new long[MANY];
        int rounds = 0;
        List<String> all = IntStream.range(0, MANY).mapToObj(i -> "学校-" + i).toList();
        while (!over.get()) {
            List<Document> found = figures.find(Filters.in("_id", all)).into(new ArrayList<>());
            assertThat(found).hasSize(MANY);
            for (Document each : found) {
                int number = Integer.parseInt(each.getString("_id").substring("学校-".length()));
                long version = each.getLong("version");
                assertThat(each).isEqualTo(document(number, version));
                assertThat(version).isGreaterThanOrEqualTo(seen[number]);
                seen[number] = version;
            }
            rounds++;
        }
        return rounds;
    }

    private static Document id(int number) {
        return new Document("_id", "学校-" + number);
    }

    private static Document document(int number, long version) {
        return id(number)
                .append("version", version)
                .append("text", TEXT)
                .append("same", number + "-" + version);
    }
}
