package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 落笔 — writes decisions about a row down, with what they cause: the news, and the exceptions that
/// begin and end with a return.
@Component
class Deciding {

    private final Reviews reviews;
    private final Announcing announcing;
    private final Excepting excepting;

    Deciding(Reviews reviews, Announcing announcing, Excepting excepting) {
        this.reviews = reviews;
        this.announcing = announcing;
        this.excepting = excepting;
    }

    /// A decision about the row stored now; what ended returns had opened is closed after it.
    void decide(String row, UnaryOperator<Review> decision) {
        reviews.decide(row, decision).returns().forEach(r -> excepting.over(r, r.ended()));
    }

    /// Returns the cell and tells it, then lets the answer in: an exception without its return
    /// would let in what nobody asked for. What an earlier return of the cell had opened is closed
    /// after it.
    void giveBack(LatestRowDocument row, Return asked, String named, Stamp stamp) {
        String exception = excepting.newId();
        Return returned = asked.answeredBy(exception);
        AtomicReference<@Nullable Return> replaced = new AtomicReference<>();
        decide(
                row.id(),
                review -> {
                    Review heard = heard(review, row);
                    replaced.set(heard.returnOf(asked.element()).orElse(null));
                    return announcing.returned(heard.returning(returned, stamp), row, returned);
                });
        excepting.forCorrection(exception, row, named, asked.dueOn(), asked.by());
        Return before = replaced.get();
        if (before != null) {
            excepting.over(before, stamp);
        }
        overtaken(row.id(), returned, stamp);
    }

    /// Whoever ended or replaced the return before its exception was there could not end that.
    private void overtaken(String row, Return returned, Stamp stamp) {
        Optional<Return> standing =
                reviews.find(row)
                        .flatMap(review -> review.returnOf(returned.element()))
                        .filter(r -> Objects.equals(r.exception(), returned.exception()));
        if (standing.isEmpty()) {
            excepting.over(returned, stamp);
        } else {
            excepting.over(returned, standing.get().ended());
        }
    }

    Review answered(Review review, LatestRowDocument row, Return open, Stamp stamp) {
        return announcing.answered(review.ending(open, stamp), row, open, stamp);
    }

    /// What a later row answered by itself is stamped; the same row heard twice changes nothing.
    Review heard(Review review, LatestRowDocument row) {
        Review stamped = review;
        for (Return returned : review.returns()) {
            Act how = returned.ended() == null ? returned.mended(row).orElse(null) : null;
            if (how != null) {
                stamped = answered(stamped, row, returned, Stamp.ofRow(how, returned, row));
            }
        }
        return stamped;
    }
}
