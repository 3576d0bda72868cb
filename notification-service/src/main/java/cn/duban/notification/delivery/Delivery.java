package cn.duban.notification.delivery;

import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.events.NotificationEvent;
import cn.duban.starter.messaging.Events;
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
        return with(State.SENDING, nextAttemptAt, owner, outcome);
    }

    /// Tried once more, and what follows from it.
    Delivery after(Outcome result, Attempt attempt, double draw) {
        List<Attempt> all = Stream.concat(log.stream(), Stream.of(attempt)).toList();
        Delivery tried = logged(all.subList(Math.max(0, all.size() - LOGGED), all.size()));
        Instant done = attempt.at().plus(Duration.ofMillis(attempt.tookMs()));
        return switch (result) {
            case Outcome.Accepted a -> tried.with(State.SUCCEEDED, null, null, a.text());
            case Outcome.Gone g -> tried.with(State.DEAD, null, null, g.text());
            case Outcome.TryAgain again ->
                    RetrySchedule.next(tried.attempts, again.spared(), draw, done)
                            .map(at -> tried.with(State.WAITING, at, null, again.text()))
                            .orElseGet(() -> tried.with(State.DEAD, null, null, again.text()));
        };
    }

    /// Nobody is to be told any more; nothing was tried.
    Delivery cancelled(String why) {
        return with(State.CANCELLED, null, null, why);
    }

    Delivery dead(String why) {
        return with(State.DEAD, null, null, why);
    }

    /// From the first step again, with the same id on the wire; what was tried stays in the log.
    Delivery replayed(Instant now) {
        return new Delivery(
                id,
                version,
                event,
                eventType,
                subscription,
                channel,
                kind,
                body,
                State.WAITING,
                true,
                0,
                now,
                null,
                log,
                outcome,
                createdAt,
                pending);
    }

    /// Adds the news of its end, if it came to one.
    Delivery telling(Events events) {
        long next = version == null ? 0 : version + 1;
        return EndOfDelivery.of(this)
                .map(end -> events.pending(NotificationEvent.NEWS, id, id, next, end))
                .map(this::with)
                .orElse(this);
    }

    private Delivery with(PendingEvent said) {
        return new Delivery(
                id,
                version,
                event,
                eventType,
                subscription,
                channel,
                kind,
                body,
                state,
                open,
                attempts,
                nextAttemptAt,
                sender,
                log,
                outcome,
                createdAt,
                Stream.concat(pending.stream(), Stream.of(said)).toList());
    }

    private Delivery logged(List<Attempt> all) {
        return new Delivery(
                id,
                version,
                event,
                eventType,
                subscription,
                channel,
                kind,
                body,
                state,
                open,
                attempts + 1,
                nextAttemptAt,
                sender,
                List.copyOf(all),
                outcome,
                createdAt,
                pending);
    }

    private Delivery with(
            State next, @Nullable Instant at, @Nullable String by, @Nullable String what) {
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
                attempts,
                at,
                by,
                log,
                what,
                createdAt,
                pending);
    }
}
