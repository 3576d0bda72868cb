package cn.duban.indicator.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.indicator.Marks;
import cn.duban.starter.test.MemoryStore;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

/// 待答复: what waits is found by its own marks, not by going through all that was ever decided.
class WaitingTests {

    private static final String ROW = "1199000017|VISION|2026-spring";
    private static final Person REVIEWER = new Person("reviewer", "示例审核人");

    private final MemoryStore memory = MemoryStore.start();
    private MongoOperations store;
    private Reviews reviews;

    @BeforeEach
    void reviews() {
        store = memory.template();
        reviews = new Reviews(store, new Waiting(store));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void a_row_is_marked_while_a_cell_of_it_is_returned() {
        assertThat(reviews.waiting(_ -> true)).isEmpty();
        reviews.decide(ROW, review -> review.returning(returned(), stamp(Act.RETURNED)));
        assertThat(reviews.waiting(_ -> true)).extracting(Review::id).containsExactly(ROW);
        assertThat(reviews.waiting(_ -> false)).isEmpty();

        reviews.decide(
                ROW, review -> review.ending(review.returns().getFirst(), stamp(Act.TAKEN_BACK)));
        assertThat(reviews.waiting(_ -> true)).isEmpty();
        assertThat(store.findAll(Marks.Mark.class, Waiting.COLLECTION)).isEmpty();
    }

    @Test
    void a_review_written_before_there_were_marks_is_found_all_the_same() {
        store.save(Review.of(ROW).returning(returned(), stamp(Act.RETURNED)));
        assertThat(reviews.waiting(_ -> true)).extracting(Review::id).containsExactly(ROW);
    }

    private static Return returned() {
        return new Return(
                "vis.myopia",
                "30",
                null,
                "R1",
                "请核对",
                REVIEWER,
                Instant.EPOCH,
                "2026-03-10",
                null,
                null);
    }

    private static Stamp stamp(Act act) {
        return new Stamp(act, "vis.myopia", REVIEWER, Instant.EPOCH, "请核对", null, "R1");
    }
}
