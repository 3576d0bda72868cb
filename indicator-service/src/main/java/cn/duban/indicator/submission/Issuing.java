package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.events.IndicatorEvent.SubmissionsAccepted;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 开具回执 — numbers a receipt and puts its events beside its rows, one per school.
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

    Receipt receipt(Verdicts verdicts, Push push) {
        String number = numbers.next();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<String> id = push.id();
        return new Receipt(
                id.orElse(number),
                null,
                number,
                push.sender(),
                push.fingerprint(),
                now.toInstant(),
                verdicts.sent(),
                verdicts.accepted().size(),
                verdicts.refused(),
                Receipt.textOf(verdicts.accepted()),
                Receipt.textOf(verdicts.objections()),
                pending(verdicts.accepted(), number, now, push.sender()));
    }

    private List<PendingEvent> pending(
            List<GoodRow> rows, String number, OffsetDateTime now, String sender) {
        Map<String, List<AcceptedRow>> bySchool = new LinkedHashMap<>();
        rows.forEach(good ->
                bySchool.computeIfAbsent(good.school(), _ -> new ArrayList<>()).add(good.row()));
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
