package cn.duban.notification.delivery;

import cn.duban.notification.channel.WebhookAnswer;
import cn.duban.notification.channel.WebhookAnswer.Answered;
import cn.duban.notification.channel.WebhookAnswer.Unreached;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// 结果 — what an answer means for the delivery; only a 2xx is a success.
sealed interface Outcome {
    Set<Integer> MAY_ASK_TO_WAIT = Set.of(429, 502, 503, 504);
    int GONE = 410;

    String text();

    /// 已接收.
    record Accepted(String text) implements Outcome {}

    /// 再试, not before what the receiver asked for.
    record TryAgain(String text, Optional<Duration> spared) implements Outcome {}

    /// 对方已停用: nothing more goes there.
    record Gone(String text) implements Outcome {}

    static Outcome of(WebhookAnswer answer) {
        return switch (answer) {
            case Unreached u -> new TryAgain(u.reason(), Optional.empty());
            case Answered a -> ofStatus(a);
        };
    }

    private static Outcome ofStatus(Answered a) {
        String status = "（HTTP %d）".formatted(a.status());
        if (a.status() / 100 == 2) {
            return new Accepted("对方已接收" + status);
        }
        if (a.status() == GONE) {
            return new Gone("对方已停用这个地址" + status);
        }
        if (a.status() / 100 == 3) {
            return new TryAgain("对方要求转到别处，不跟随" + status, Optional.empty());
        }
        Optional<Duration> spared =
                MAY_ASK_TO_WAIT.contains(a.status()) ? a.retryAfter() : Optional.empty();
        return new TryAgain("对方没有接收" + status, spared);
    }
}
