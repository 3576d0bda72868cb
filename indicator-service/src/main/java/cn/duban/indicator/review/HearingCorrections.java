package cn.duban.indicator.review;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.messages.Batch;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.CloudEvent;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// 听更正 — stamps and announces that a returned cell has been mended; what a list shows does not wait
/// for it.
@Component
class HearingCorrections {

    private static final String ACCEPTED = "cn.duban.indicator.submissions-accepted.v1";

    private final Reviews reviews;
    private final Reviewing reviewing;

    HearingCorrections(Reviews reviews, Reviewing reviewing) {
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    private record Accepted(
            String receipt,
            String school,
            OffsetDateTime submittedAt,
            String submittedBy,
            List<AcceptedRow> rows) {}

    @KafkaListener(
            id = "indicator.reviews",
            topics = Topics.SUBMISSIONS_NAME,
            containerFactory = "batchFactory")
    void on(List<ConsumerRecord<String, String>> records) {
        Batch.read(records, HearingCorrections::rows, this::hear);
    }

    private static Optional<List<LatestRowDocument>> rows(CloudEvent event) {
        if (!event.type().equals(ACCEPTED)) {
            return Optional.empty();
        }
        Accepted a = event.dataAs(Accepted.class);
        return Optional.of(
                a.rows().stream()
                        .map(row ->
                                LatestRowDocument.of(
                                        a.receipt(),
                                        a.submittedAt().toInstant(),
                                        a.submittedBy(),
                                        a.school(),
                                        row))
                        .toList());
    }

    /// Of a row that came twice in one batch only the later one counts, as everywhere.
    private void hear(List<List<LatestRowDocument>> batch) {
        Map<String, LatestRowDocument> heard = new HashMap<>();
        batch.stream()
                .flatMap(List::stream)
                .forEach(row ->
                        heard.merge(
                                row.id(),
                                row,
                                (a, b) -> a.receipt().compareTo(b.receipt()) < 0 ? b : a));
        reviews.of(heard.keySet()).values().stream()
                .filter(review -> review.open() > 0)
                .map(Review::id)
                .forEach(id -> decide(Optional.ofNullable(heard.get(id))));
    }

    private void decide(Optional<LatestRowDocument> heard) {
        heard.ifPresent(row -> reviews.decide(row.id(), now -> reviewing.heard(now, row)));
    }
}
