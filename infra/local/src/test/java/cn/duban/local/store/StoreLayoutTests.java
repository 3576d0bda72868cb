package cn.duban.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How documents and keys lie in the file: nothing changes on the way in and out.
class StoreLayoutTests {

    private static final int MANY = 500;

    @TempDir private Path folder;

    @Test
    void a_document_comes_back_from_the_file_as_it_was_written() throws IOException {
        Document written =
                new Document("_id", "学校-1")
                        .append("text", "体质健康")
                        .append("none", null)
                        .append("int", 7)
                        .append("long", 1L << 41)
                        .append("double", 0.515257)
                        .append("decimal", Decimal128.parse("95.0049"))
                        .append("yes", true)
                        .append("at", Date.from(Instant.parse("2026-09-01T00:00:00Z")))
                        .append("object", new ObjectId())
                        .append("bytes", new Binary(new byte[] {1, 2, 3}))
                        .append("nested", new Document("list", List.of(1, "二", new Document())));

        withStore(figures -> figures.insertOne(written));

        withStore(figures -> assertThat(figures.find(id("学校-1")).first()).isEqualTo(written));
    }

    @Test
    void every_one_of_many_documents_is_found_by_its_key_after_a_restart() throws IOException {
        withStore(figures -> figures.insertMany(documents()));

        withStore(figures -> {
            for (int i = 0; i < MANY; i++) {
                Document known = id("学校-" + i).append("version", (long) i);
                assertThat(figures.find(known).first()).as("document %s", i).isNotNull();
            }
            assertThat(figures.countDocuments()).isEqualTo(MANY);
        });
    }

    @Test
    void two_documents_with_the_same_key_are_refused_also_after_a_restart() throws IOException {
        withStore(figures -> {
            figures.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            figures.insertOne(id("a").append("number", "R1"));
        });

        withStore(figures ->
                assertThatThrownBy(() -> figures.insertOne(id("b").append("number", "R1")))
                        .isInstanceOf(MongoWriteException.class)
                        .hasMessageContaining("duplicate key"));
    }

    @Test
    void a_number_is_the_same_key_whatever_its_width() throws IOException {
        withStore(figures -> {
            figures.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            figures.insertOne(id("a").append("number", 3));
            assertThatThrownBy(() -> figures.insertOne(id("b").append("number", 3L)))
                    .isInstanceOf(MongoWriteException.class);
            figures.insertOne(id("c").append("number", 4.5));
            assertThat(figures.find(new Document("number", 4.5)).first()).isNotNull();
        });
    }

    @Test
    void a_document_without_the_indexed_field_is_kept_and_found() throws IOException {
        withStore(figures -> {
            figures.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            figures.insertOne(id("a"));
        });

        withStore(figures -> assertThat(figures.find(id("a")).first()).isEqualTo(id("a")));
    }

    @Test
    void a_file_of_the_first_layout_is_read_and_changed_like_a_new_one() throws IOException {
        try (StoreFile file = new StoreFile(folder, false)) {
            file.contents().removeMap("duban.layout");
            serve(
                    new H2Backend(file.contents()),
                    figures -> {
                        figures.createIndex(
                                Indexes.ascending("_id", "version"),
                                new IndexOptions().unique(true));
                        figures.insertMany(documents());
                    });
            file.commit();
        }

        withStore(figures -> {
            Document known = id("学校-250").append("version", 250L);
            figures.replaceOne(known, id("学校-250").append("version", 251L));
            assertThat(figures.find(known).first()).isNull();
            figures.deleteOne(id("学校-0"));
            assertThat(figures.countDocuments()).isEqualTo(MANY - 1L);
        });
        withStore(figures ->
                assertThat(figures.find(id("学校-250")).first())
                        .isEqualTo(id("学校-250").append("version", 251L)));
    }

    @Test
    void a_conversion_cut_short_goes_on_at_the_next_start() throws IOException {
        writeFirstLayout();
        String path = folder.resolve("duban.mv").toString();
        try (MVStore file = new MVStore.Builder().fileName(path).open()) {
            Layout.openDocuments(file, "duban.figures~")
                    .put(
                            "学校-1",
                            BsonType.encode(new de.bwaldvogel.mongo.bson.Document("_id", "学校-1")));
        }

        withStore(figures -> {
            assertThat(figures.countDocuments()).isEqualTo(MANY);
            Document known = id("学校-1").append("version", 1L);
            assertThat(figures.find(known).first()).isEqualTo(known);
        });
    }

    private void writeFirstLayout() throws IOException {
        try (StoreFile file = new StoreFile(folder, false)) {
            file.contents().removeMap("duban.layout");
            serve(
                    new H2Backend(file.contents()),
                    figures -> {
                        figures.createIndex(
                                Indexes.ascending("_id", "version"),
                                new IndexOptions().unique(true));
                        figures.insertMany(documents());
                    });
            file.commit();
        }
    }

    private static Document id(String id) {
        return new Document("_id", id);
    }

    private static List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            documents.add(id("学校-" + i).append("version", (long) i));
        }
        return documents;
    }

    private void withStore(Consumer<MongoCollection<Document>> work) throws IOException {
        try (StoreFile file = new StoreFile(folder, false)) {
            serve(new CompactBackend(file), work);
            file.commit();
        }
    }

    private static void serve(MongoBackend backend, Consumer<MongoCollection<Document>> work) {
        MongoServer server = new MongoServer(backend);
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            work.accept(client.getDatabase("duban").getCollection("figures"));
        } finally {
            server.shutdownNow();
        }
    }
}
