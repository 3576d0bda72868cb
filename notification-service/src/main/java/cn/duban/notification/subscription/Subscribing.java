package cn.duban.notification.subscription;

import cn.duban.notification.NotificationProblem.NoSuchSubscription;
import cn.duban.notification.NotificationProblem.SubscriptionRefused;
import cn.duban.notification.Ownership;
import cn.duban.notification.channel.Channel;
import cn.duban.notification.channel.Channels;
import cn.duban.notification.subscription.Subscription.Filter;
import cn.duban.notification.subscription.Subscription.State;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Nearest;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 办理订阅 — use case: make, change and end a subscription.
@Component
class Subscribing {
    private static final Set<String> COLOURS = Set.of("RED", "YELLOW", "GREEN", "GREY");

    private final Subscriptions subscriptions;
    private final Channels channels;
    private final EventTypes types;
    private final Comparing comparing;

    Subscribing(
            Subscriptions subscriptions, Channels channels, EventTypes types, Comparing comparing) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.types = types;
        this.comparing = comparing;
    }

    /// 订阅申请 — without a channel it goes to the owner's own inbox.
    record Request(
            @Nullable String name,
            @Nullable List<String> types,
            @Nullable List<String> plans,
            @Nullable List<String> units,
            @Nullable List<String> indicators,
            @Nullable List<String> to,
            @Nullable String channel,
            @Nullable State state) {

        private Filter filter() {
            return new Filter(list(plans), list(units), list(indicators), list(to));
        }

        private List<String> fullTypes() {
            return list(types).stream().map(EventTypes::full).distinct().toList();
        }

        private String title() {
            return name == null ? "" : name.strip();
        }

        private String way() {
            return channel == null ? Channel.INBOX_ID : channel;
        }

        private State wanted() {
            return state == State.PAUSED ? State.PAUSED : State.ACTIVE;
        }

        private static List<String> list(@Nullable List<String> given) {
            return given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
        }
    }

    /// 办好的订阅, with what could not be compared when it was made.
    record Made(Subscription subscription, List<String> notes) {}

    Made make(Request request, Caller by, Instant now) {
        List<String> notes = checked(request, by);
        Subscription made =
                new Subscription(
                        "S-" + Events.newId(),
                        null,
                        by.subject(),
                        by.unit().orElse(null),
                        request.title(),
                        request.fullTypes(),
                        request.filter(),
                        request.way(),
                        request.wanted(),
                        now);
        return new Made(subscriptions.save(made), notes);
    }

    /// Only the owner, or an administrator, changes a subscription; to others it does not exist.
    Made change(String id, Request request, Caller by) {
        List<String> notes = checked(request, by);
        return Retrying.onConflict(() -> {
            Subscription changed =
                    living(id, by)
                            .as(
                                    request.title(),
                                    request.fullTypes(),
                                    request.filter(),
                                    request.way(),
                                    request.wanted());
            return new Made(subscriptions.save(changed), notes);
        });
    }

    void end(String id, Caller by) {
        Retrying.onConflict(() -> subscriptions.save(living(id, by).ended()));
    }

    private Subscription living(String id, Caller by) {
        return subscriptions
                .find(id)
                .filter(s -> s.state() != State.ENDED)
                .filter(s -> Ownership.mayChange(by, s.owner()))
                .orElseThrow(() -> new NoSuchSubscription(id));
    }

    /// What could not be compared; what is wrong is refused.
    private List<String> checked(Request request, Caller by) {
        List<Violation> objections = new ArrayList<>();
        if (request.title().isEmpty() || request.title().length() > 60) {
            objections.add(Violation.of("/name", "subscription-name", "订阅名称应为 1 至 60 个字。"));
        }
        types.objectionTo(request.fullTypes()).ifPresent(objections::add);
        request.filter().to().stream()
                .filter(to -> !COLOURS.contains(to))
                .findFirst()
                .map(Subscribing::colour)
                .ifPresent(objections::add);
        Filter filter = request.filter();
        Comparing.Finding found =
                comparing.of(
                        Map.of(
                                "/plans", filter.plans(),
                                "/units", filter.units(),
                                "/indicators", filter.indicators()));
        objections.addAll(found.objections());
        if (channels.find(request.way(), by).filter(Channel::isActive).isEmpty()) {
            objections.add(channel(request.way(), by));
        }
        if (!objections.isEmpty()) {
            throw new SubscriptionRefused(objections);
        }
        return List.copyOf(found.notes());
    }

    private Violation channel(String id, Caller by) {
        String alike =
                Nearest.to(id, channels.namable(by.subject()))
                        .map("相近的是 %s；"::formatted)
                        .orElse("");
        return new Violation(
                "/channel",
                "no-such-channel",
                "没有可用的渠道 %s。".formatted(id),
                alike + "站内收件箱是 %s，其他渠道见 GET /api/v1/channels。".formatted(Channel.INBOX_ID));
    }

    private static Violation colour(String to) {
        return new Violation(
                "/to",
                "colour",
                "不认识的灯色 %s，可以写 RED、YELLOW、GREEN、GREY。".formatted(to),
                Nearest.to(to, COLOURS).orElse("写 RED、YELLOW、GREEN 或 GREY。"));
    }
}
