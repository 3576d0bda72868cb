package cn.duban.starter.outbox;

import cn.duban.starter.problem.Problem;
import org.springframework.http.HttpStatus;

/// 积压过多 — the broker has been away for so long that new writes are refused rather than buried.
final class OutboxFull extends Problem {
    OutboxFull(int pending) {
        super("outbox-full", HttpStatus.SERVICE_UNAVAILABLE, pending);
    }
}
