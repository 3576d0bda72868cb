package cn.duban.starter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.backoff.BackOffExecution;

class RetryPolicyTests {
    @Test
    void an_unreadable_record_is_never_tried_again() {
        RuntimeException poison =
                new IllegalStateException(new PoisonRecord("no CloudEvent", null));
        assertThat(RetryPolicy.of(poison).backOff().start().nextBackOff())
                .isEqualTo(BackOffExecution.STOP);
    }

    @Test
    void a_store_that_is_away_is_waited_for_without_limit() {
        for (Throwable away :
                new Throwable[] {
                    new DataAccessResourceFailureException("gone"),
                    new MongoSocketReadException("gone", new ServerAddress()),
                    new IllegalStateException(new ConnectException("refused"))
                }) {
            BackOffExecution waiting = RetryPolicy.of(away).backOff().start();
            for (int i = 0; i < 1000; i++) {
                assertThat(waiting.nextBackOff()).isBetween(1L, 30_000L);
            }
        }
    }

    @Test
    void a_bug_gets_four_more_tries_and_then_the_dead_letters() {
        BackOffExecution tries = RetryPolicy.of(new NullPointerException()).backOff().start();
        for (int i = 0; i < 4; i++) {
            assertThat(tries.nextBackOff()).isPositive();
        }
        assertThat(tries.nextBackOff()).isEqualTo(BackOffExecution.STOP);
    }
}
