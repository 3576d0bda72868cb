package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.ExceptionOver;
import cn.duban.indicator.QualityProblem.NoSuchException;
import cn.duban.indicator.events.IndicatorEvent.ExceptionGranted;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.period.LateEntries;
import cn.duban.indicator.period.LateEntry;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.Events;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 补报许可 — grants and revokes exceptions to closed periods; who, when and why stay with them.
@Component
class Excepting {

    private final LateEntries exceptions;
    private final RowsToReview rows;
    private final Events events;
    private final Clock clock;

    Excepting(LateEntries exceptions, RowsToReview rows, Events events, Clock clock) {
        this.exceptions = exceptions;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    LateEntry grant(ExceptionRequest.Sound asked, Person by) {
        String id = "E" + Events.newId();
        ExceptionGranted granted =
                new ExceptionGranted(
                        id,
                        asked.form(),
                        rows.formName(asked.form()),
                        asked.period(),
                        asked.schools(),
                        asked.reason(),
                        asked.expires().atZone(clock.getZone()).toOffsetDateTime(),
                        Objects.requireNonNullElse(by.name(), by.id()));
        return exceptions.grant(
                new LateEntry(
                        id,
                        null,
                        asked.form(),
                        asked.period(),
                        asked.schools(),
                        asked.reason(),
                        asked.expires(),
                        stamp(by, null),
                        null,
                        List.of(events.pending(Topics.NEWS, asked.period(), id, 0, granted))));
    }

    /// A returned cell can be mended until it is due, whatever the period says.
    void forCorrection(LatestRowDocument row, String element, LocalDate due, Person by) {
        Instant end = due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        boolean open =
                exceptions.at(end.minusMillis(1)).covers(row.school(), row.form(), row.period());
        if (!open) {
            exceptions.grant(
                    new LateEntry(
                            "E" + Events.newId(),
                            null,
                            row.form(),
                            row.period(),
                            List.of(row.school()),
                            "退回更正: " + element,
                            end,
                            stamp(by, null),
                            null,
                            List.of()));
        }
    }

    LateEntry revoke(String id, String reason, Person by) {
        Instant now = clock.instant();
        return exceptions
                .change(
                        id,
                        known -> {
                            LateEntry.State state = known.at(now);
                            if (state != LateEntry.State.IN_FORCE) {
                                throw new ExceptionOver(state.title());
                            }
                            return known.revokedBy(stamp(by, reason));
                        })
                .orElseThrow(() -> new NoSuchException(id));
    }

    private LateEntry.Stamp stamp(Person by, @Nullable String reason) {
        return new LateEntry.Stamp(by.id(), by.name(), clock.instant(), reason);
    }
}
