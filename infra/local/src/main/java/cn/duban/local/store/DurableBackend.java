package cn.duban.local.store;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// 先落盘后应答 — sends every command through the [CommitGate] before it is answered.
///
/// A command is a change unless it is known to read only: an unknown one costs a commit, never a
/// promise.
final class DurableBackend implements MongoBackend {

    private static final Set<String> READING =
            Set.of("find", "count", "distinct", "getMore", "killCursors");

    private static final Set<String> TALKING =
            Set.of(
                    "hello",
                    "isMaster",
                    "ismaster",
                    "ping",
                    "buildInfo",
                    "buildinfo",
                    "whatsmyuri",
                    "getLog",
                    "getParameter",
                    "hostInfo",
                    "serverStatus",
                    "listDatabases",
                    "listCollections",
                    "listIndexes",
                    "dbStats",
                    "collStats",
                    "endSessions",
                    "getLastError",
                    "getlasterror",
                    "connectionStatus",
                    "getCmdLineOpts");

    private final MongoBackend inner;
    private final CommitGate gate;
    private final StoreFile file;
    private final ReadingById byId;

    DurableBackend(MongoBackend inner, CommitGate gate, StoreFile file) {
        this.inner = inner;
        this.gate = gate;
        this.file = file;
        this.byId = new ReadingById(file.committed());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document body = message.getDocument();
        String command = body.isEmpty() ? "" : body.keySet().iterator().next();
        Optional<Document> quick = command.equals("find") ? byId.answer(body) : Optional.empty();
        return quick.orElseGet(() -> answer(command, body, () -> inner.handleMessage(message)));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document body) {
        return answer(command, body, () -> inner.handleCommand(channel, database, command, body));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return gated(gate, () -> inner.handleQuery(query));
    }

    @Override
    public void dropDatabase(String database) {
        gated(
                gate,
                () -> {
                    inner.dropDatabase(database);
                    return database;
                });
    }

    private Document answer(String command, Document body, Supplier<Document> handling) {
        if (TALKING.contains(command)) {
            return handling.get();
        }
        if (READING.contains(command) || (command.equals("aggregate") && !writes(body))) {
            Document answer = file.reading(handling);
            gate.settle();
            return answer;
        }
        return gated(gate, handling);
    }

    /// Also settles when the command fails: an ordered batch may have done its first half.
    private static <T> T gated(CommitGate gate, Supplier<T> handling) {
        try {
            return gate.change(handling);
        } finally {
            gate.settle();
        }
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage ->
                                stage instanceof Document document
                                        && (document.containsKey("$out")
                                                || document.containsKey("$merge")));
    }

    @Override
    public void handleClose(Channel channel) {
        inner.handleClose(channel);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return inner.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return inner.getServerStatus();
    }

    @Override
    public void close() {
        inner.close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        inner.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return inner.getClock();
    }

    @Override
    public void enableOplog() {
        inner.enableOplog();
    }

    @Override
    public void disableOplog() {
        inner.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return inner.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        inner.version(version);
        return this;
    }
}
