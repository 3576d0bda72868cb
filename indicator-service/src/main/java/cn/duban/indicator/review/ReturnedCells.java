package cn.duban.indicator.review;

import cn.duban.indicator.figures.Returned;
import cn.duban.indicator.submission.LatestRowDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// 退回的格数 — counts what is open now: what a later row has answered is no longer with the school.
@Component
class ReturnedCells implements Returned {

    private final Reviews reviews;

    ReturnedCells(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Map<String, Integer> cells(Collection<LatestRowDocument> rows) {
        Map<String, LatestRowDocument> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        Map<String, Integer> cells = new HashMap<>();
        for (Review review : reviews.waiting(byId::containsKey)) {
            LatestRowDocument row = Objects.requireNonNull(byId.get(review.id()));
            int open = review.openFor(row).size();
            if (open > 0) {
                cells.merge(row.school(), open, Integer::sum);
            }
        }
        return cells;
    }
}
