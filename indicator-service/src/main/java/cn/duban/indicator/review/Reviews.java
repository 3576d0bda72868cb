package cn.duban.indicator.review;

import cn.duban.starter.outbox.Retrying;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 审核档案库 — by the ids of rows; a row nobody has decided about has none.
@Component
class Reviews {

    private static final int AT_ONCE = 2_000;

    private final MongoOperations store;
    private final Waiting waiting;

    Reviews(MongoOperations store, Waiting waiting) {
        this.store = store;
        this.waiting = waiting;
    }

    Optional<Review> find(String row) {
        return Optional.ofNullable(store.findById(row, Review.class));
    }

    Map<String, Review> of(Collection<String> rows) {
        List<String> ids = List.copyOf(rows);
        Map<String, Review> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            store.find(Query.query(Criteria.where("_id").in(some)), Review.class)
                    .forEach(review -> found.put(review.id(), review));
        }
        return found;
    }

    /// Those with a returned cell nobody has ended, of the rows somebody may see.
    List<Review> waiting(Predicate<String> visible) {
        return of(waiting.rows().stream().filter(visible).toList()).values().stream()
                .filter(review -> review.open() > 0)
                .toList();
    }

    /// Decides on what is stored now, and again when somebody else saved first.
    Review decide(String row, UnaryOperator<Review> decision) {
        return Retrying.onConflict(() -> {
            Review before = find(row).orElseGet(() -> Review.of(row));
            Review after = decision.apply(before);
            return after == before ? before : saved(before, after);
        });
    }

    private Review saved(Review before, Review after) {
        if (after.open() > 0) {
            waiting.mark(after.id());
        }
        Review saved = store.save(after);
        if (before.open() > 0 && saved.open() == 0) {
            waiting.unmark(saved.id());
        }
        if (before.open() > 0 || saved.open() > 0) {
            // Somebody may have returned a cell, or ended the last one, while this was written.
            find(saved.id()).filter(now -> now.open() > 0).ifPresent(now -> waiting.mark(now.id()));
        }
        return saved;
    }
}
