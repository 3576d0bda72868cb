package cn.duban.notification.inbox;

import cn.duban.starter.messaging.CloudEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// 收件箱 — puts items in once and shows them newest first.
@Repository
public class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_SHOWN = 2000;

    private final MongoTemplate store;
    private final List<Consumer<InboxItem>> watchers = new CopyOnWriteArrayList<>();

    Inbox(MongoTemplate store) {
        this.store = store;
    }

    /// @param id the delivery's: the same delivery again adds nothing
    public void put(String id, String owner, CloudEvent event, @Nullable String unit, Instant now) {
        InboxText words = InboxText.of(event);
        var item =
                new InboxItem(
                        id,
                        owner,
                        event.type(),
                        words.title(),
                        words.text(),
                        words.colour(),
                        words.link(),
                        unit,
                        now,
                        List.of());
        try {
            store.insert(item);
            watchers.forEach(w -> w.accept(item));
        } catch (DuplicateKeyException delivered) {
            log.debug("already in the inbox: {}", id);
        }
    }

    public void forgetBefore(Instant day) {
        store.remove(Query.query(Criteria.where("at").lt(day)), InboxItem.class);
    }

    /// The reader's own items and everybody's, newest first.
    List<InboxItem> of(String reader) {
        Query query =
                Query.query(Criteria.where("owner").in(reader, InboxItem.EVERYBODY))
                        .with(Sort.by(Sort.Direction.DESC, "at"))
                        .limit(MOST_SHOWN);
        return store.find(query, InboxItem.class);
    }

    boolean markRead(String id, String reader) {
        Query query =
                Query.query(
                        Criteria.where("_id").is(id).and("owner").in(reader, InboxItem.EVERYBODY));
        return store.updateFirst(query, read(reader), InboxItem.class).getMatchedCount() > 0;
    }

    void markAllRead(List<String> ids, String reader) {
        store.updateMulti(
                Query.query(Criteria.where("_id").in(ids)), read(reader), InboxItem.class);
    }

    /// Tells the watcher of each new item from now on, whoever it is for.
    void watch(Consumer<InboxItem> watcher) {
        watchers.add(watcher);
    }

    private static Update read(String reader) {
        return new Update().addToSet("readBy", reader);
    }
}
