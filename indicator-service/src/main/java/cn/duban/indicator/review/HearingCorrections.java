package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.indicator.submission.RowsHeard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 听更正 — stamps and announces that a returned cell has been mended; what a list shows does not wait
/// for it.
@Component
class HearingCorrections {

    private final Reviews reviews;
    private final Deciding deciding;

    HearingCorrections(Reviews reviews, Deciding deciding) {
        this.reviews = reviews;
        this.deciding = deciding;
    }

    /// Of a row that came twice in one batch only the later one counts, as everywhere.
    @EventListener
    void on(RowsHeard heard) {
        if (heard.rows().isEmpty()) {
            return;
        }
        Map<String, LatestRowDocument> latest = new HashMap<>();
        for (LatestRowDocument row : heard.rows()) {
            latest.merge(row.id(), row, HearingCorrections::later);
        }
        List<String> waiting =
                reviews.of(latest.keySet()).values().stream()
                        .filter(review -> review.open() > 0)
                        .map(Review::id)
                        .toList();
        waiting.forEach(id -> Optional.ofNullable(latest.get(id)).ifPresent(this::decide));
    }

    private static LatestRowDocument later(LatestRowDocument a, LatestRowDocument b) {
        return a.receipt().compareTo(b.receipt()) < 0 ? b : a;
    }

    private void decide(LatestRowDocument row) {
        deciding.decide(row.id(), now -> deciding.heard(now, row));
    }
}
