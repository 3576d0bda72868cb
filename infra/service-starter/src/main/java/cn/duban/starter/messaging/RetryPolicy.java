package cn.duban.starter.messaging;

import cn.duban.starter.store.StoreAway;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/// 重试分类 — what a failed record deserves.
///
/// - poison: nothing; to the dead letters at once.
/// - transient (store or network away): wait and try for as long as it takes, since skipping is
///   worse than lag.
/// - bug (anything else): a few quick tries, then the dead letters; its neighbours go on.
enum RetryPolicy {
    POISON {
        @Override
        BackOff backOff() {
            return new FixedBackOff(0, 0);
        }
    },
    TRANSIENT {
        @Override
        BackOff backOff() {
            ExponentialBackOff growing = new ExponentialBackOff(500, 2);
            growing.setMaxInterval(30_000);
            return growing;
        }
    },
    BUG {
        @Override
        BackOff backOff() {
            return new FixedBackOff(200, 4);
        }
    };

    abstract BackOff backOff();

    static RetryPolicy of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof PoisonRecord) {
                return POISON;
            }
            if (StoreAway.is(t)
                    || t instanceof TransientDataAccessException
                    || t instanceof RetriableException
                    || t instanceof TimeoutException
                    || t instanceof IOException) {
                return TRANSIENT;
            }
        }
        return BUG;
    }
}
