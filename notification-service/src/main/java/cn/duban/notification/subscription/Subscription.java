package cn.duban.notification.subscription;

import cn.duban.notification.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 订阅 — event types and filters of one owner, and the channel they go to.
///
/// - Filters are ANDed; an empty one lets everything pass.
/// - [#scope] is the unit its owner was limited to; it is ANDed whenever something is sent.
/// - An ended subscription stays known, since deliveries refer to it.
@Document("subscriptions")
public record Subscription(
        @Id String id,
        @Version @Nullable Long version,
        String owner,
        @Nullable String scope,
        String name,
        List<String> types,
        Filter filter,
        String channel,
        State state,
        Instant createdAt) {

    /// 生效, 暂停, 终止.
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    /// 筛选 — plans, units with all below them, indicators, and the colours a light turned to.
    public record Filter(
            List<String> plans, List<String> units, List<String> indicators, List<String> to) {
        static final Filter NONE = new Filter(List.of(), List.of(), List.of(), List.of());

        boolean admits(News.About about, UnitTrail places) {
            return admits(plans, about.plan())
                    && admits(indicators, about.indicator())
                    && admits(to, about.to())
                    && (units.isEmpty()
                            || units.stream().anyMatch(u -> places.isWithin(about.unit(), u)));
        }

        private static boolean admits(List<String> wanted, @Nullable String given) {
            return wanted.isEmpty() || (given != null && wanted.contains(given));
        }
    }

    /// The one that exists from the first start: every change of a light, to everybody's inbox.
    static Subscription builtIn(Instant now) {
        return new Subscription(
                "S-inbox",
                null,
                EVERYBODY,
                null,
                "亮灯变化",
                List.of("cn.duban.plan.light-changed.v1"),
                Filter.NONE,
                Channel.INBOX_ID,
                State.ACTIVE,
                now);
    }

    public static final String EVERYBODY = "*";

    boolean hears(News news, UnitTrail places) {
        return state == State.ACTIVE
                && Set.copyOf(types).contains(news.type())
                && filter.admits(news.about(), places)
                && (scope == null || places.isWithin(news.about().unit(), scope));
    }

    Subscription as(
            String newName, List<String> newTypes, Filter newFilter, String newChannel, State now) {
        return new Subscription(
                id,
                version,
                owner,
                scope,
                newName,
                newTypes,
                newFilter,
                newChannel,
                now,
                createdAt);
    }

    Subscription ended() {
        return as(name, types, filter, channel, State.ENDED);
    }
}
