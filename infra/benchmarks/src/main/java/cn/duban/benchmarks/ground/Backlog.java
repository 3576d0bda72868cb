package cn.duban.benchmarks.ground;

import cn.duban.local.suite.Part;
import cn.duban.local.suite.Suite;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/// 积压 — what is still under way inside a suite: events not yet published, records not yet read.
public final class Backlog implements AutoCloseable {

    private static final Document PENDING =
            new Document("pending.at", new Document("$gt", new Date(0)));
    private static final Document ID = new Document("_id", 1);
    private static final List<Part> OWNERS = List.of(Part.SCHOOL, Part.INDICATOR, Part.PLAN);
    private static final int PATIENCE_SECONDS = 20;

    /// A transaction ends with a marker that no consumer reads or commits.
    private static final long MARKER = 1;

    private final Suite suite;
    private final Admin admin;
    private final MongoClient store;

    public Backlog(Suite suite) {
        this.suite = suite;
        this.admin =
                Admin.create(
                        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, suite.kafkaServers()));
        this.store = MongoClients.create(suite.mongoUri(Part.INDICATOR));
    }

    /// Records, and once they are read also events; zero when nothing is on its way. The store is
    /// searched for events only then: a look through it is work that would be measured as well.
    public long size() {
        long unread = unreadRecords();
        return unread > 0 ? unread : pendingEvents() + unreadRecords();
    }

    private long pendingEvents() {
        return OWNERS.stream().mapToLong(this::pendingEvents).sum();
    }

    private long pendingEvents(Part service) {
        String name = Database.nameIn(suite.mongoUri(service));
        MongoDatabase database = store.getDatabase(name);
        long pending = 0;
        for (String collection : database.listCollectionNames()) {
            for (Document _ : database.getCollection(collection).find(PENDING).projection(ID)) {
                pending++;
            }
        }
        return pending;
    }

    private long unreadRecords() {
        try {
            long unread = 0;
            for (GroupListing group :
                    admin.listGroups().all().get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                unread += isLeft(group) ? 0 : unreadBy(group.groupId());
            }
            return unread;
        } catch (ExecutionException | TimeoutException away) {
            return Long.MAX_VALUE >> 1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Long.MAX_VALUE >> 1;
        }
    }

    /// Nobody reads under this name any more; an instance that was killed is not gone that soon.
    private static boolean isLeft(GroupListing group) {
        return group.groupState().filter(GroupState.EMPTY::equals).isPresent();
    }

    private long unreadBy(String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read =
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> asked =
                read.keySet().stream()
                        .collect(Collectors.toMap(at -> at, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long unread = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            OffsetAndMetadata done = read.get(end.getKey());
            long behind = done == null ? 0 : end.getValue().offset() - done.offset();
            unread += behind > MARKER ? behind : 0;
        }
        return unread;
    }

    @Override
    public void close() {
        admin.close();
        store.close();
    }
}
