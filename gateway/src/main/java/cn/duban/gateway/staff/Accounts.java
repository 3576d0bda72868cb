package cn.duban.gateway.staff;

import cn.duban.starter.outbox.Retrying;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// All accounts. Reading one for a request is remembered for [#BELIEVED]; a change made here is
/// seen here at once.
@Component
class Accounts {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int REMEMBERED = 5_000;

    private final MongoOperations store;
    private final LoadingCache<String, Optional<Account>> known;

    Accounts(MongoOperations store) {
        this.store = store;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(BELIEVED)
                        .maximumSize(REMEMBERED)
                        .build(user -> Optional.ofNullable(store.findById(user, Account.class)));
    }

    Optional<Account> find(String user) {
        return known.get(user);
    }

    List<Account> all() {
        return store.findAll(Account.class).stream()
                .sorted(Comparator.comparing(Account::user))
                .toList();
    }

    boolean none() {
        return store.estimatedCount(Account.class) == 0
                || !store.exists(new Query(), Account.class);
    }

    /// Refuses (with the store's own exception) a name that is taken.
    void open(Account account) {
        store.insert(account);
        known.invalidate(account.user());
    }

    /// Reads, changes and writes one account; whoever else changed it meanwhile is not overwritten.
    void change(String user, UnaryOperator<Account> change) {
        Retrying.onConflict(() ->
                Optional.ofNullable(store.findById(user, Account.class))
                        .map(account -> store.save(change.apply(account))));
        known.invalidate(user);
    }
}
