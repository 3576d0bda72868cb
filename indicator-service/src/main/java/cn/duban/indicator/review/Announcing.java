package cn.duban.indicator.review;

import cn.duban.indicator.events.IndicatorEvent;
import cn.duban.indicator.events.IndicatorEvent.CellAnswered;
import cn.duban.indicator.events.IndicatorEvent.CellReturned;
import cn.duban.indicator.messages.Topics;
import cn.duban.indicator.submission.LatestRowDocument;
import cn.duban.starter.messaging.Events;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 告知 — puts into words for others what happened to a cell, beside the decision itself.
@Component
class Announcing {

    private final RowsToReview rows;
    private final Events events;

    Announcing(RowsToReview rows, Events events) {
        this.rows = rows;
        this.events = events;
    }

    Review returned(Review review, LatestRowDocument row, Return returned) {
        return said(
                review,
                row,
                new CellReturned(
                        row.school(),
                        rows.nameOf(row.school()),
                        unit(row),
                        row.form(),
                        rows.formName(row.form()),
                        row.period(),
                        row.stage(),
                        returned.element(),
                        name(row, returned),
                        returned.value(),
                        returned.reason(),
                        returned.dueOn(),
                        named(returned.by())));
    }

    Review answered(Review review, LatestRowDocument row, Return returned, Stamp answer) {
        return said(
                review,
                row,
                new CellAnswered(
                        row.school(),
                        rows.nameOf(row.school()),
                        unit(row),
                        row.form(),
                        rows.formName(row.form()),
                        row.period(),
                        row.stage(),
                        returned.element(),
                        name(row, returned),
                        answer.act().name(),
                        returned.value(),
                        now(row, returned),
                        answer.text(),
                        returned.dueOn(),
                        named(answer.by())));
    }

    private Review said(Review review, LatestRowDocument row, IndicatorEvent event) {
        return review.saying(
                events.pending(
                        Topics.NEWS, row.school(), review.id(), review.nextVersion(), event));
    }

    private @Nullable String unit(LatestRowDocument row) {
        return rows.unitOf(row.school(), row.period()).orElse(null);
    }

    private String name(LatestRowDocument row, Return returned) {
        return rows.elementName(row.form(), returned.element());
    }

    private static @Nullable String now(LatestRowDocument row, Return returned) {
        var number = row.numbers().get(returned.element());
        return number == null ? null : number.toPlainString();
    }

    private static String named(Person person) {
        return Objects.requireNonNullElse(person.name(), person.id());
    }
}
