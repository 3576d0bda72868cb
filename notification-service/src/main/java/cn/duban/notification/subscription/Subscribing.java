package cn.duban.notification.subscription;

import cn.duban.notification.NotificationProblem.NoSuchSubscription;
import cn.duban.notification.NotificationProblem.SubscriptionRefused;
import cn.duban.notification.channel.Channel;
import cn.duban.notification.channel.Channels;
import cn.duban.notification.subscription.Subscription.Filter;
import cn.duban.notification.subscription.Subscription.State;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.problem.Violation;
import cn.duban.starter.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final KnownIndicators indicators;

    Subscribing(
            Subscriptions subscriptions,
            Channels channels,
            EventTypes types,
            KnownIndicators indicators) {
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.types = types;
        this.indicators = indicators;
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

    Subscription make(Request request, Caller by, Instant now) {
        String name = checkedName(request);
        return subscriptions.save(
                new Subscription(
                        "S-" + Events.newId(),
                        null,
                        by.subject(),
                        by.unit().orElse(null),
                        name,
                        request.fullTypes(),
                        request.filter(),
                        request.way(),
                        request.wanted(),
                        now));
    }

    /// Only the owner, or an administrator, changes a subscription; to others it does not exist.
    Subscription change(String id, Request request, Caller by) {
        String name = checkedName(request);
        return Retrying.onConflict(() ->
                subscriptions.save(
                        living(id, by)
                                .as(
                                        name,
                                        request.fullTypes(),
                                        request.filter(),
                                        request.way(),
                                        request.wanted())));
    }

    void end(String id, Caller by) {
        Retrying.onConflict(() -> subscriptions.save(living(id, by).ended()));
    }

    private Subscription living(String id, Caller by) {
        return subscriptions
                .find(id)
                .filter(s -> s.state() != State.ENDED)
                .filter(s -> by.roles().contains("ADMIN") || by.subject().equals(s.owner()))
                .orElseThrow(() -> new NoSuchSubscription(id));
    }

    private String checkedName(Request request) {
        List<Violation> objections = new ArrayList<>();
        String name = request.name() == null ? "" : request.name().strip();
        if (name.isEmpty() || name.length() > 60) {
            objections.add(Violation.of("/name", "subscription-name", "订阅名称应为 1 至 60 个字。"));
        }
        if (request.fullTypes().isEmpty()
                || !request.fullTypes().stream().allMatch(types::isKnown)) {
            objections.add(
                    new Violation(
                            "/types",
                            "event-type",
                            "事件类型不能为空,也不能是目录里没有的。",
                            "可订阅的事件类型见 GET /api/v1/event-types。"));
        }
        if (!COLOURS.containsAll(request.filter().to())) {
            objections.add(new Violation("/to", "colour", "不认识的灯色。", "写 RED、YELLOW、GREEN 或 GREY。"));
        }
        indicators.objectionTo(request.filter().indicators()).ifPresent(objections::add);
        if (channels.find(request.way()).filter(Channel::isActive).isEmpty()) {
            objections.add(
                    Violation.of(
                            "/channel", "no-such-channel", "没有可用的渠道 %s。".formatted(request.way())));
        }
        if (!objections.isEmpty()) {
            throw new SubscriptionRefused(objections);
        }
        return name;
    }
}
