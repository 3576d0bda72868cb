package cn.duban.gateway.staff;

import java.time.Duration;
import java.time.Instant;

/// 登录会话 — proof of a login that carries everything in itself.
///
/// It ends [#IDLE] after it was last renewed and in any case [#LONGEST] after the login.
record Session(String id, String user, int epoch, Instant started, Instant renewed) {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration FRESH = Duration.ofMinutes(1);

    Instant end() {
        var idle = renewed.plus(IDLE);
        return idle.isBefore(latestEnd()) ? idle : latestEnd();
    }

    Instant latestEnd() {
        return started.plus(LONGEST);
    }

    boolean runsAt(Instant now) {
        return now.isBefore(end());
    }

    /// Renewing on each request would mean a signature and a cookie for each of them.
    boolean wantsRenewalAt(Instant now) {
        return now.isAfter(renewed.plus(FRESH));
    }

    Session renewedAt(Instant now) {
        return new Session(id, user, epoch, started, now);
    }
}
