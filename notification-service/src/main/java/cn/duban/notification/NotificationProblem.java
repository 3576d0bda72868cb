package cn.duban.notification;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 拒绝 — everything this service refuses; the Chinese texts stand in `problems.properties`.
public abstract sealed class NotificationProblem extends Problem {

    private NotificationProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private NotificationProblem(String code, List<Violation> violations) {
        super(code, HttpStatus.UNPROCESSABLE_CONTENT, violations, violations.size());
    }

    public static final class NoSuchChannel extends NotificationProblem {
        public NoSuchChannel(String channel) {
            super("no-such-channel", HttpStatus.NOT_FOUND, channel);
        }
    }

    public static final class ChannelRefused extends NotificationProblem {
        public ChannelRefused(List<Violation> violations) {
            super("channel-refused", violations);
        }
    }

    public static final class ChannelBuiltIn extends NotificationProblem {
        public ChannelBuiltIn(String channel) {
            super("channel-built-in", HttpStatus.CONFLICT, channel);
        }
    }

    public static final class NoSuchSubscription extends NotificationProblem {
        public NoSuchSubscription(String subscription) {
            super("no-such-subscription", HttpStatus.NOT_FOUND, subscription);
        }
    }

    public static final class SubscriptionRefused extends NotificationProblem {
        public SubscriptionRefused(List<Violation> violations) {
            super("subscription-refused", violations);
        }
    }

    public static final class NoSuchDelivery extends NotificationProblem {
        public NoSuchDelivery(String delivery) {
            super("no-such-delivery", HttpStatus.NOT_FOUND, delivery);
        }
    }

    public static final class DeliveryStillOpen extends NotificationProblem {
        public DeliveryStillOpen(String delivery) {
            super("delivery-still-open", HttpStatus.CONFLICT, delivery);
        }
    }

    public static final class NoSuchItem extends NotificationProblem {
        public NoSuchItem(String item) {
            super("no-such-item", HttpStatus.NOT_FOUND, item);
        }
    }
}
