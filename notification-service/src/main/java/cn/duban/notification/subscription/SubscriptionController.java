package cn.duban.notification.subscription;

import cn.duban.notification.NotificationProblem.NoSuchSubscription;
import cn.duban.notification.subscription.EventTypes.EventType;
import cn.duban.notification.subscription.Subscription.Filter;
import cn.duban.notification.subscription.Subscription.State;
import cn.duban.starter.security.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SubscriptionController {
    private final Subscribing subscribing;
    private final Subscriptions subscriptions;
    private final EventTypes types;
    private final Clock clock;

    SubscriptionController(
            Subscribing subscribing, Subscriptions subscriptions, EventTypes types, Clock clock) {
        this.subscribing = subscribing;
        this.subscriptions = subscriptions;
        this.types = types;
        this.clock = clock;
    }

    /// 订阅 — as it is shown.
    ///
    /// @param notes what could not be compared when it was made or changed, in Chinese sentences
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SubscriptionView(
            String subscription,
            String name,
            String owner,
            List<String> types,
            Filter filter,
            String channel,
            State state,
            OffsetDateTime createdAt,
            List<String> notes) {}

    @GetMapping("/event-types")
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    List<EventType> eventTypes() {
        return types.all();
    }

    @GetMapping("/subscriptions")
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    List<SubscriptionView> list(Caller caller) {
        return subscriptions.all(caller).stream()
                .filter(s -> s.state() != State.ENDED)
                .map(this::view)
                .toList();
    }

    @GetMapping("/subscriptions/{id}")
    @PreAuthorize("hasAuthority('SCOPE_notification:read')")
    SubscriptionView one(Caller caller, @PathVariable String id) {
        return subscriptions
                .find(id, caller)
                .map(this::view)
                .orElseThrow(() -> new NoSuchSubscription(id));
    }

    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    SubscriptionView make(Caller caller, @RequestBody Subscribing.Request request) {
        return made(subscribing.make(request, caller, clock.instant()));
    }

    @PutMapping("/subscriptions/{id}")
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    SubscriptionView change(
            Caller caller, @PathVariable String id, @RequestBody Subscribing.Request request) {
        return made(subscribing.change(id, request, caller));
    }

    @DeleteMapping("/subscriptions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_notification:manage')")
    void end(Caller caller, @PathVariable String id) {
        subscribing.end(id, caller);
    }

    private SubscriptionView made(Subscribing.Made made) {
        return view(made.subscription(), made.notes());
    }

    private SubscriptionView view(Subscription s) {
        return view(s, List.of());
    }

    private SubscriptionView view(Subscription s, List<String> notes) {
        return new SubscriptionView(
                s.id(),
                s.name(),
                s.owner(),
                s.types(),
                s.filter(),
                s.channel(),
                s.state(),
                s.createdAt().atZone(clock.getZone()).toOffsetDateTime(),
                notes);
    }
}
