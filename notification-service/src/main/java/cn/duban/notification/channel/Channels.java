package cn.duban.notification.channel;

import cn.duban.notification.Ownership;
import cn.duban.notification.channel.Channel.State;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// 渠道库 — the stored channels, and the built-in inbox among them.
@Repository
public class Channels {
    private final MongoTemplate store;

    Channels(MongoTemplate store) {
        this.store = store;
    }

    public Optional<Channel> find(String id) {
        return id.equals(Channel.INBOX_ID)
                ? Optional.of(Channel.INBOX)
                : Optional.ofNullable(store.findById(id, Channel.class));
    }

    /// The receiver is gone for good: nothing is sent to it until somebody says otherwise.
    public void disable(String id, String reason) {
        Retrying.onConflict(() ->
                find(id).filter(Channel::isActive).map(c -> save(c.in(State.DISABLED, reason))));
    }

    /// The ids a subscription of this owner may name: the inbox and his own, while they are active.
    public List<String> namable(String owner) {
        return all().stream()
                .filter(Channel::isActive)
                .filter(c -> c.id().equals(Channel.INBOX_ID) || c.createdBy().equals(owner))
                .map(Channel::id)
                .toList();
    }

    /// What this caller is shown: the inbox, his own, and others' unless he is bound to a unit.
    public Optional<Channel> find(String id, Caller by) {
        return find(id).filter(c -> isShown(c, by));
    }

    List<Channel> all(Caller by) {
        return all().stream().filter(c -> isShown(c, by)).toList();
    }

    private static boolean isShown(Channel channel, Caller by) {
        return channel.id().equals(Channel.INBOX_ID) || Ownership.maySee(by, channel.createdBy());
    }

    private List<Channel> all() {
        List<Channel> all = new ArrayList<>(List.of(Channel.INBOX));
        all.addAll(store.find(new Query().with(Sort.by("_id")), Channel.class));
        return all;
    }

    Channel save(Channel channel) {
        return store.save(channel);
    }
}
