package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 登记最新行 — applies accepted rows to the read model behind lineage and completeness.
@Component
class HearingSubmissions {

    private static final String ACCEPTED = "cn.duban.indicator.submissions-accepted.v1";

    private final Projections projections;
    private final LatestRows latest;
    private final ReceiptNumbers numbers;
    private final ApplicationEventPublisher followers;

    HearingSubmissions(
            Projections projections,
            LatestRows latest,
            ReceiptNumbers numbers,
            ApplicationEventPublisher followers) {
        this.projections = projections;
        this.latest = latest;
        this.numbers = numbers;
        this.followers = followers;
    }

    private record Accepted(
            String receipt,
            String school,
            OffsetDateTime submittedAt,
            String submittedBy,
            List<AcceptedRow> rows) {}

    @KafkaListener(
            id = "indicator.latest-rows",
            topics = Topics.SUBMISSIONS_NAME,
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records, HearingSubmissions::rows, this::store);
    }

    /// A row with its print, both made while its record can still be told apart as poison.
    private record Heard(LatestRowDocument row, Optional<RowPrint> print) {}

    private static Optional<List<Heard>> rows(CloudEvent event) {
        if (!event.type().equals(ACCEPTED)) {
            return Optional.empty();
        }
        Accepted accepted = event.dataAs(Accepted.class);
        return Optional.of(accepted.rows().stream().map(row -> heard(accepted, row)).toList());
    }

    private static Heard heard(Accepted accepted, AcceptedRow row) {
        LatestRowDocument document =
                LatestRowDocument.of(
                        accepted.receipt(),
                        accepted.submittedAt().toInstant(),
                        accepted.submittedBy(),
                        accepted.school(),
                        row);
        return new Heard(document, RowPrint.of(document));
    }

    private void store(List<List<Heard>> batch) {
        List<Heard> all = batch.stream().flatMap(List::stream).toList();
        projections.putAll(latest.news(all.stream().map(Heard::row).toList()));
        projections.putAll(all.stream().flatMap(heard -> heard.print().stream()).toList());
        all.forEach(heard -> numbers.heard(heard.row().receipt()));
        followers.publishEvent(new RowsHeard(all.stream().map(Heard::row).toList()));
    }
}
