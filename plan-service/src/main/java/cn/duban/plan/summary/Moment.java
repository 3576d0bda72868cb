package cn.duban.plan.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// 截至 — a day, which stands for its end, or the very moment a report was made.
record Moment(LocalDate day, @Nullable Instant at) {

    /// Of a body.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Moment inBody(String written) {
        return read("/asOf", written);
    }

    /// Of an address; nothing said is now.
    static @Nullable Moment of(@Nullable String asked) {
        return asked == null ? null : read("asOf", asked);
    }

    /// `2026-11-20` or `2026-11-20T10:15:00+08:00`.
    private static Moment read(String at, String written) {
        try {
            if (written.indexOf('T') < 0) {
                return new Moment(LocalDate.parse(written), null);
            }
            OffsetDateTime moment = OffsetDateTime.parse(written);
            return new Moment(moment.toLocalDate(), moment.toInstant());
        } catch (DateTimeParseException e) {
            throw new SummaryProblem.MomentUnreadable(at, written);
        }
    }

    /// The day and the instant as the bureau's clock has them; nothing said is now.
    static Moment resolved(@Nullable Moment asked, Clock clock) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        if (asked == null) {
            return new Moment(today, now);
        }
        Instant at = asked.at();
        if (at == null) {
            at = asked.day().equals(today) ? now : lastOf(asked.day(), clock);
        }
        if (at.isAfter(now)) {
            throw new SummaryProblem.AsOfInFuture(asked.day().toString(), today.toString());
        }
        return new Moment(LocalDate.ofInstant(at, clock.getZone()), at);
    }

    /// The last moment of a day, as exact as moments are stored.
    static Instant lastOf(LocalDate day, Clock clock) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    }
}
