package cn.duban.indicator.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.events.IndicatorEvent.AcceptedRow;
import cn.duban.indicator.submission.LatestRowDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// 审核状态 is derived: from the row, the decisions and the day.
class ReviewTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
    private static final Person REVIEWER = new Person("reviewer", "示例科员");
    private static final LatestRowDocument FIRST = row(1, 200, null);

    @Test
    void a_row_nobody_has_decided_about_waits() {
        assertThat(ReviewState.of(FIRST, Optional.empty(), TODAY)).isEqualTo(ReviewState.PENDING);
    }

    @Test
    void an_approval_stands_for_the_same_numbers_and_for_no_others() {
        Review review = approved();

        assertThat(state(review, FIRST)).isEqualTo(ReviewState.APPROVED);
        assertThat(state(review, row(2, 200, null))).isEqualTo(ReviewState.APPROVED);
        assertThat(state(review, row(2, 201, null))).isEqualTo(ReviewState.PENDING);
    }

    @Test
    void a_returned_cell_is_overdue_the_day_after_it_was_due() {
        Review review = returned(Review.of(FIRST.id()));

        assertThat(ReviewState.of(FIRST, Optional.of(review), TODAY.plusDays(5)))
                .isEqualTo(ReviewState.RETURNED);
        assertThat(ReviewState.of(FIRST, Optional.of(review), TODAY.plusDays(6)))
                .isEqualTo(ReviewState.OVERDUE);
    }

    @Test
    void another_number_or_an_explanation_answers_a_return_and_the_same_again_does_not() {
        Review review = returned(Review.of(FIRST.id()));

        assertThat(state(review, row(2, 200, null))).isEqualTo(ReviewState.RETURNED);
        assertThat(state(review, row(2, 150, null))).isEqualTo(ReviewState.PENDING);
        assertThat(state(review, row(2, 200, "并入两个教学点"))).isEqualTo(ReviewState.PENDING);
        assertThat(state(review, row(0, 150, null))).isEqualTo(ReviewState.RETURNED);
    }

    @Test
    void a_return_ends_an_approval_even_when_the_number_stays() {
        Review review = returned(approved());
        assertThat(state(review, FIRST)).isEqualTo(ReviewState.RETURNED);

        Return open = review.returnOf("vis.myopia").orElseThrow();
        Review explained = review.ending(open, stamp(Act.EXPLAINED, "属实"));
        assertThat(state(explained, FIRST)).isEqualTo(ReviewState.PENDING);
        assertThat(explained.open()).isZero();
        assertThat(explained.approvedNumbers().get("vis.myopia")).isEqualByComparingTo("200");
    }

    @Test
    void every_stamp_is_kept_also_when_a_cell_is_returned_again() {
        Review once = returned(approved());
        Review ended =
                once.ending(once.returnOf("vis.myopia").orElseThrow(), stamp(Act.EXPLAINED, "属实"));
        Review twice = returned(ended);

        assertThat(twice.stamps())
                .extracting(Stamp::act)
                .containsExactly(Act.APPROVED, Act.RETURNED, Act.EXPLAINED, Act.RETURNED);
        assertThat(twice.returns()).hasSize(1);
        assertThat(twice.open()).isEqualTo(1);
    }

    @Test
    void a_state_is_asked_for_by_its_code_or_its_chinese_name() {
        assertThat(ReviewState.named("逾期未改")).contains(ReviewState.OVERDUE);
        assertThat(ReviewState.named("pending")).contains(ReviewState.PENDING);
        assertThat(ReviewState.named("通过")).isEmpty();
    }

    private static ReviewState state(Review review, LatestRowDocument row) {
        return ReviewState.of(row, Optional.of(review), TODAY);
    }

    private static Review approved() {
        return Review.of(FIRST.id()).approving(FIRST, stamp(Act.APPROVED, null));
    }

    private static Review returned(Review review) {
        Return returned =
                new Return(
                        "vis.myopia",
                        "200",
                        FIRST.explanation(),
                        FIRST.receipt(),
                        "请核对",
                        REVIEWER,
                        Instant.EPOCH,
                        TODAY.plusDays(5).toString(),
                        null,
                        null);
        return review.returning(returned, stamp(Act.RETURNED, "请核对"));
    }

    private static Stamp stamp(Act act, @Nullable String text) {
        return new Stamp(act, "vis.myopia", REVIEWER, Instant.EPOCH, text, null, FIRST.receipt());
    }

    private static LatestRowDocument row(int number, int myopia, @Nullable String explanation) {
        AcceptedRow row =
                new AcceptedRow(
                        "VISION",
                        "2026-spring",
                        null,
                        Map.of("vis.due", "600", "vis.myopia", String.valueOf(myopia)),
                        false,
                        explanation,
                        List.of(),
                        null);
        return LatestRowDocument.of(
                "R%08d-0000-7000-8000-000000000000".formatted(number),
                Instant.EPOCH.plusSeconds(number),
                "key:school",
                "2199000001",
                row);
    }
}
