package cn.duban.indicator.recheck;

import cn.duban.indicator.events.IndicatorEvent.RowRechecked;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 告知复核 — tells the roll-up, beside the rows, what stands of a row that was checked again.
@Component
class TellingRechecks {

    private final Events events;
    private final Clock clock;

    TellingRechecks(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    PendingEvent found(Sample sample, Item item, Finding finding) {
        return said(sample, item, finding.at(), Optional.of(finding));
    }

    /// What still stands in the sample after a finding was taken back, from when it was found;
    /// nothing, if none does.
    PendingEvent standing(Sample sample, Item item) {
        Optional<Finding> standing = item.finding();
        return said(sample, item, standing.map(Finding::at).orElseGet(clock::instant), standing);
    }

    private PendingEvent said(Sample sample, Item item, Instant at, Optional<Finding> what) {
        return events.pending(
                Topics.SUBMISSIONS,
                item.school(),
                item.school(),
                sample.nextVersion(),
                new RowRechecked(
                        sample.id(),
                        item.school(),
                        sample.form(),
                        sample.period(),
                        item.stage(),
                        OffsetDateTime.ofInstant(at, clock.getZone()),
                        what.map(Finding::agreed).orElse(List.of()),
                        what.map(Finding::differed).orElse(List.of())));
    }
}
