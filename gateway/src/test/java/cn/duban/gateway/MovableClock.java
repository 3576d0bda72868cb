package cn.duban.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that runs with the real one until a test moves it on.
final class MovableClock extends Clock {
    private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
    private volatile Duration ahead = Duration.ZERO;

    void moveOn(Duration more) {
        ahead = ahead.plus(more);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
