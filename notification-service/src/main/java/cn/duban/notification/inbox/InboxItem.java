package cn.duban.notification.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/// 一条站内信 — for one owner or, with `*`, for everybody; each reader marks it for himself.
@Document("inbox")
record InboxItem(
        @Id String id,
        @Indexed String owner,
        String type,
        String title,
        String text,
        @Nullable String colour,
        @Nullable String link,
        @Nullable String unit,
        Instant at,
        List<String> readBy) {
    static final String EVERYBODY = "*";

    boolean isFor(String reader) {
        return owner.equals(EVERYBODY) || owner.equals(reader);
    }

    boolean isReadBy(String reader) {
        return readBy.contains(reader);
    }
}
