package cn.duban.starter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;

class StoreAwayTests {
    static Stream<Throwable> away() {
        return Stream.of(
                new DataAccessResourceFailureException("gone"),
                new IllegalStateException(new MongoTimeoutException("no server")),
                new MongoSocketReadException("gone", new ServerAddress()),
                command(10107, "NotWritablePrimary"),
                command(11600, "InterruptedAtShutdown"),
                command(14031, "OutOfDiskSpace"));
    }

    static Stream<Throwable> failedForGood() {
        return Stream.of(
                new DuplicateKeyException("twice"),
                new OptimisticLockingFailureException("overtaken"),
                new InvalidDataAccessResourceUsageException(
                        "no such operator", command(2, "BadValue")),
                command(10334, "BSONObjectTooLarge"),
                command(11000, "DuplicateKey"),
                new BsonMaximumSizeExceededException("17 MB"),
                new IllegalStateException("a bug"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void what_may_succeed_a_little_later_is_away(Throwable thrown) {
        assertThat(StoreAway.is(thrown)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("failedForGood")
    void what_fails_however_often_it_is_repeated_is_not(Throwable thrown) {
        assertThat(StoreAway.is(thrown)).isFalse();
    }

    private static MongoCommandException command(int code, String name) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(code))
                        .append("codeName", new BsonString(name)),
                new ServerAddress());
    }
}
