package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.events.IndicatorEvent.SubmissionsAccepted;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.submission.Receipt.Tally;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.indicator.submission.Verdicts.Outcome;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.security.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 开具回执 — numbers a receipt and puts its events beside its rows, one per school.
///
/// A row that says what is already known is kept as proof and not said again.
@Component
class Issuing {

    private final ReceiptNumbers numbers;
    private final Events events;
    private final Clock clock;

    Issuing(ReceiptNumbers numbers, Events events, Clock clock) {
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /// @param id under which the receipt is stored; by its number where there is none
    Receipt receipt(Verdicts verdicts, Optional<String> id, String fingerprint, Caller sender) {
        String number = numbers.next();
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new Receipt(
                id.orElse(number),
                null,
                number,
                sender.subject(),
                sender.name(),
                fingerprint,
                now.toInstant(),
                verdicts.sent(),
                verdicts.accepted().size(),
                verdicts.refused(),
                Tally.of(verdicts),
                Receipt.textOf(verdicts.accepted()),
                Receipt.textOf(verdicts.objections()),
                Receipt.textOf(verdicts.warnings()),
                pending(verdicts.accepted(), number, now, sender.subject()));
    }

    private List<PendingEvent> pending(
            List<GoodRow> rows, String number, OffsetDateTime now, String sender) {
        Map<String, List<AcceptedRow>> bySchool = new LinkedHashMap<>();
        rows.stream()
                .filter(good -> good.outcome() != Outcome.UNCHANGED)
                .forEach(good ->
                        bySchool.computeIfAbsent(good.school(), _ -> new ArrayList<>())
                                .add(good.row()));
        List<PendingEvent> pending = new ArrayList<>();
        bySchool.forEach((school, own) ->
                pending.add(
                        events.pending(
                                Topics.SUBMISSIONS,
                                school,
                                school,
                                0,
                                new SubmissionsAccepted(number, school, now, sender, own))));
        return pending;
    }
}
