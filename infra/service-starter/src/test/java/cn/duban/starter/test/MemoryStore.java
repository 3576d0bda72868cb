package cn.duban.starter.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.data.mongodb.core.MongoTemplate;

/// A store of its own for one test, over the real wire protocol and without Spring.
public final class MemoryStore implements AutoCloseable {
    private final MongoServer server;
    private final MongoClient client;

    private MemoryStore(MongoServer server) {
        this.server = server;
        var address = server.bind();
        this.client =
                MongoClients.create(
                        "mongodb://%s:%d".formatted(address.getHostString(), address.getPort()));
    }

    public static MemoryStore start() {
        return new MemoryStore(new MongoServer(new MemoryBackend()));
    }

    public MongoTemplate template() {
        return new MongoTemplate(client, "test");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
