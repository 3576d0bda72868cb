package cn.duban.starter.outbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses writes past the declared bound; reads always pass.
final class OutboxPressure implements HandlerInterceptor {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Outbox outbox;
    private final OutboxRelay relay;
    private final int most;

    OutboxPressure(Outbox outbox, OutboxRelay relay, int most) {
        this.outbox = outbox;
        this.relay = relay;
        this.most = most;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        int pending = Math.max(outbox.backlog().documents(), relay.waiting());
        if (pending > most && WRITES.contains(request.getMethod())) {
            throw new OutboxFull(pending);
        }
        return true;
    }
}
