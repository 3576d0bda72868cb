package cn.duban.plan.supervision.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock that is turned by hand.
public final class Dial extends Clock {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private Instant now = Instant.EPOCH;

    public void turnTo(LocalDate day, int hour) {
        now = day.atTime(hour, 3).atZone(SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone for all");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
