package cn.duban.starter.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/// 数据库不在 — whether the same request may succeed a little later, because only the store was away.
///
/// A duplicate key, a query it does not understand or a document too large is none of it: that
/// fails again however often it is repeated.
public final class StoreAway {
    /// Hosts and networks away, a primary stepping down or shutting down, time exceeded, a write
    /// not confirmed in time, no room on the disk; MongoDB's own numbers.
    private static final Set<Integer> CODES =
            Set.of(
                    6, 7, 50, 64, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436,
                    14031);

    private StoreAway() {}

    public static boolean is(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (isAway(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable t) {
        return t instanceof DataAccessResourceFailureException
                || t instanceof QueryTimeoutException
                || (t instanceof MongoException m && (isLost(m) || CODES.contains(m.getCode())));
    }

    private static boolean isLost(MongoException m) {
        return m instanceof MongoSocketException
                || m instanceof MongoTimeoutException
                || m instanceof MongoExecutionTimeoutException
                || m instanceof MongoServerUnavailableException
                || m instanceof MongoConnectionPoolClearedException
                || m instanceof MongoInterruptedException
                || m instanceof MongoWriteConcernException
                || (m instanceof MongoBulkWriteException bulk && isUnsure(bulk));
    }

    private static boolean isUnsure(MongoBulkWriteException bulk) {
        return bulk.getWriteConcernError() != null
                || bulk.getWriteErrors().stream().anyMatch(e -> CODES.contains(e.getCode()));
    }
}
