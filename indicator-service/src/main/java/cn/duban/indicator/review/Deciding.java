package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /// Lets the answer in, returns the cell and tells it; what an earlier return of the cell had
    /// opened is closed after it.
    void giveBack(LatestRowDocument row, Return asked, String named, Stamp stamp) {
        Optional<Return> before =
                reviews.find(row.id()).flatMap(review -> review.returnOf(asked.element()));
        String exception = excepting.forCorrection(row, named, asked.dueOn(), asked.by());
        Return returned = asked.answeredBy(exception);
        decide(
                row.id(),
                review ->
                        announcing.returned(
                                heard(review, row).returning(returned, stamp), row, returned));
        before.ifPresent(r -> excepting.over(r, stamp));
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
