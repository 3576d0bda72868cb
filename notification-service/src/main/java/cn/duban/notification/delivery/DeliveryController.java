package cn.duban.notification.delivery;

import cn.duban.notification.NotificationProblem.DeliveryStillOpen;
import cn.duban.notification.NotificationProblem.NoSuchDelivery;
import cn.duban.notification.Ownership;
import cn.duban.notification.channel.Channel.Kind;
import cn.duban.notification.delivery.Delivery.Attempt;
import cn.duban.notification.delivery.Delivery.State;
import cn.duban.notification.subscription.Subscription;
import cn.duban.notification.subscription.Subscriptions;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.Caller;
import cn.duban.starter.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Dispatching dispatching;
    private final Clock clock;

    DeliveryController(
            Deliveries deliveries,
            Subscriptions subscriptions,
            Dispatching dispatching,
            Clock clock) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.dispatching = dispatching;
        this.clock = clock;
    }

    /// 投递记录 — every attempt with its raw answer, masked and cut.
    record DeliveryView(
            String delivery,
            String event,
            String eventType,
            String subscription,
            String channel,
            Kind kind,
            State state,
            int attempts,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable String outcome,
            @Nullable OffsetDateTime createdAt,
            List<AttemptView> log) {}

    record AttemptView(
            int number,
            @Nullable OffsetDateTime at,
            long tookMs,
            @Nullable Integer status,
            String outcome,
            @Nullable String answer) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    Page<DeliveryView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String subscription,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page<Delivery> found = deliveries.list(asked(caller, subscription), state, page, size);
        return new Page<>(
                found.items().stream().map(this::view).toList(),
                found.total(),
                found.page(),
                found.size());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    DeliveryView one(Caller caller, @PathVariable String id) {
        return view(
                deliveries
                        .find(id)
                        .filter(d -> Ownership.maySee(caller, ownerOf(d)))
                        .orElseThrow(() -> new NoSuchDelivery(id)));
    }

    private @Nullable List<String> asked(Caller caller, @Nullable String subscription) {
        if (Ownership.seesAll(caller)) {
            return subscription == null ? null : List.of(subscription);
        }
        return subscriptions.ownedBy(caller).stream()
                .filter(own -> subscription == null || own.equals(subscription))
                .toList();
    }

    /// Sends it again from the first step, under the same webhook-id; only for the subscription's
    /// owner or an administrator.
    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    DeliveryView replay(Caller caller, @PathVariable String id) {
        Delivery again = Retrying.onConflict(() -> replayed(id, caller));
        dispatching.offer(id, again.channel(), clock.instant());
        return view(again);
    }

    private Delivery replayed(String id, Caller by) {
        Delivery ended =
                deliveries
                        .find(id)
                        .filter(d -> Ownership.mayChange(by, ownerOf(d)))
                        .orElseThrow(() -> new NoSuchDelivery(id));
        if (ended.open() || ended.kind() == Kind.INBOX) {
            throw new DeliveryStillOpen(id);
        }
        return deliveries
                .save(ended.replayed(clock.instant()))
                .orElseThrow(() -> new OptimisticLockingFailureException("delivery"));
    }

    private String ownerOf(Delivery delivery) {
        return subscriptions
                .find(delivery.subscription())
                .map(Subscription::owner)
                .orElse(Subscription.EVERYBODY);
    }

    private DeliveryView view(Delivery d) {
        return new DeliveryView(
                d.id(),
                d.event(),
                d.eventType(),
                d.subscription(),
                d.channel(),
                d.kind(),
                d.state(),
                d.attempts(),
                time(d.nextAttemptAt()),
                d.outcome(),
                time(d.createdAt()),
                d.log().stream().map(this::view).toList());
    }

    private AttemptView view(Attempt a) {
        return new AttemptView(
                a.number(), time(a.at()), a.tookMs(), a.status(), a.outcome(), a.answer());
    }

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
