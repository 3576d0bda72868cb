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

    /// One exception names several schools, so its news is keyed by the period they have in common,
    /// and not by one of them.
    LateEntry grant(ExceptionRequest.Sound asked, Person by) {
        String id = newId();
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
                        null,
                        asked.schools(),
                        asked.reason(),
                        asked.expires(),
                        stamp(by, null),
                        null,
                        null,
                        List.of(events.pending(Topics.NEWS, asked.period(), id, 0, granted))));
    }

    String newId() {
        return "E" + Events.newId();
    }

    /// A returned cell can be mended until it is due, whatever becomes of the period: an exception
    /// does nothing while the period is open, and is there when it closes, by its day or by hand.
    ///
    /// What had come in time does not become 迟报 by being mended; what had come late stays late.
    ///
    /// @param id the exception's: it ends with the return
    void forCorrection(String id, LatestRowDocument row, String element, LocalDate due, Person by) {
        Instant end = due.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        exceptions.grant(
                new LateEntry(
                        id,
                        null,
                        row.form(),
                        row.period(),
                        row.stage(),
                        List.of(row.school()),
                        "退回更正：" + element,
                        end,
                        stamp(by, null),
                        null,
                        !Boolean.TRUE.equals(row.late()),
                        List.of()));
    }

    /// What was granted for a return goes when the return has ended; what has ended already stays
    /// as it is.
    void over(Return returned, @Nullable Stamp ended) {
        String id = returned.exception();
        if (id != null && ended != null) {
            end(id, "退回已了结：" + ended.act().title(), ended.by());
        }
    }

    private void end(String id, String reason, Person by) {
        Instant now = clock.instant();
        exceptions
                .find(id)
                .filter(known -> known.at(now) == LateEntry.State.IN_FORCE)
                .ifPresent(_ ->
                        exceptions.change(
                                id,
                                known ->
                                        known.revoked() == null
                                                ? known.revokedBy(stamp(by, reason))
                                                : known));
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
