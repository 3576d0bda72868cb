package cn.duban.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class RetryingTests {
    private final AtomicInteger decided = new AtomicInteger();

    @Test
    void a_decision_that_was_overtaken_is_taken_again() {
        int result =
                Retrying.onConflict(() -> {
                    if (decided.incrementAndGet() == 1) {
                        throw new OptimisticLockingFailureException("overtaken");
                    }
                    if (decided.get() == 2) {
                        throw new DuplicateKeyException("inserted meanwhile");
                    }
                    return decided.get();
                });
        assertThat(result).isEqualTo(3);
    }

    @Test
    void a_decision_that_never_gets_through_says_so() {
        assertThatThrownBy(() -> Retrying.onConflict(this::alwaysOvertaken))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(decided.get()).isBetween(2, 20);
    }

    @Test
    void any_other_failure_is_not_tried_again() {
        assertThatThrownBy(() ->
                        Retrying.onConflict(() -> {
                            decided.incrementAndGet();
                            throw new IllegalStateException("a bug");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decided).hasValue(1);
    }

    private Object alwaysOvertaken() {
        decided.incrementAndGet();
        throw new OptimisticLockingFailureException("overtaken");
    }
}
