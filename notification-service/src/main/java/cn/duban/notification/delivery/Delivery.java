package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.events.NotificationEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.messaging.Topic;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// 投递 — one event on its way to one subscription; the id is made of both, so that the same event
/// again adds nothing.
///
/// - The version is the fence: whoever saved last holds the delivery, and a sender that was
///   overtaken cannot write its result over it.
/// - [#body] are the bytes of the event as they came; every attempt sends these.
/// - [#open] marks what still has to be done, however long the log behind it grows.
@Document("deliveries")
@CompoundIndex(name = "open_soonest", def = "{'open': 1, 'nextAttemptAt': 1}")
record Delivery(
        @Id String id,
        @Version @Nullable Long version,
        String event,
        String eventType,
        String subscription,
        String channel,
        Kind kind,
        String body,
        State state,
        boolean open,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String sender,
        List<Attempt> log,
        @Nullable String outcome,
        Instant createdAt,
        List<PendingEvent> pending)
        implements CarriesEvents {

    private static final Topic<NotificationEvent> NEWS = new Topic<>("duban.notification.news");
    private static final int LOGGED = 30;

    /// 待发, 发送中, 已送达, 未送达, 已取消.
    enum State {
        WAITING,
        SENDING,
        SUCCEEDED,
        DEAD,
        CANCELLED
    }

    /// 一次尝试 — the raw answer is kept masked and cut.
    record Attempt(
            int number,
            Instant at,
            long tookMs,
            @Nullable Integer status,
            String outcome,
            @Nullable String answer) {}

    static String idOf(String event, String subscription) {
        return event + "~" + subscription;
    }

    /// Open, and not waiting for a later hour.
    boolean isDue(Instant now) {
        return open && (nextAttemptAt == null || !nextAttemptAt.isAfter(now));
    }

    Delivery sentBy(String owner) {
        return with(State.SENDING, attempts, nextAttemptAt, owner, log, outcome, pending);
    }

    /// Tried once more, and what follows from it.
    Delivery after(Outcome result, Attempt attempt, double draw) {
        Instant done = attempt.at().plus(Duration.ofMillis(attempt.tookMs()));
        return switch (result) {
            case Outcome.Accepted a -> tried(attempt, State.SUCCEEDED, null, a.text());
            case Outcome.Gone g -> tried(attempt, State.DEAD, null, g.text());
            case Outcome.TryAgain again ->
                    RetrySchedule.next(attempts + 1, again.spared(), draw, done)
                            .map(at -> tried(attempt, State.WAITING, at, again.text()))
                            .orElseGet(() -> tried(attempt, State.DEAD, null, again.text()));
        };
    }

    private Delivery tried(Attempt attempt, State next, @Nullable Instant at, String what) {
        List<Attempt> all = Stream.concat(log.stream(), Stream.of(attempt)).toList();
        List<Attempt> kept = List.copyOf(all.subList(Math.max(0, all.size() - LOGGED), all.size()));
        return with(next, attempts + 1, at, null, kept, what, pending);
    }

    /// Nobody is to be told any more; nothing was tried.
    Delivery cancelled(String why) {
        return with(State.CANCELLED, attempts, null, null, log, why, pending);
    }

    Delivery dead(String why) {
        return with(State.DEAD, attempts, null, null, log, why, pending);
    }

    /// From the first step again, with the same id on the wire; what was tried stays in the log.
    Delivery replayed(Instant now) {
        return with(State.WAITING, 0, now, null, log, outcome, pending);
    }

    /// Adds the news of its end, if it came to one.
    Delivery telling(Events events) {
        long next = version == null ? 0 : version + 1;
        return EndOfDelivery.of(this)
                .map(end -> events.pending(NEWS, id, id, next, end))
                .map(this::saying)
                .orElse(this);
    }

    private Delivery saying(PendingEvent news) {
        List<PendingEvent> more = Stream.concat(pending.stream(), Stream.of(news)).toList();
        return with(state, attempts, nextAttemptAt, sender, log, outcome, more);
    }

    private Delivery with(
            State next,
            int tries,
            @Nullable Instant at,
            @Nullable String by,
            List<Attempt> tried,
            @Nullable String what,
            List<PendingEvent> news) {
        boolean stillOpen = next == State.WAITING || next == State.SENDING;
        return new Delivery(
                id,
                version,
                event,
                eventType,
                subscription,
                channel,
                kind,
                body,
                next,
                stillOpen,
                tries,
                at,
                by,
                tried,
                what,
                createdAt,
                news);
    }
}
