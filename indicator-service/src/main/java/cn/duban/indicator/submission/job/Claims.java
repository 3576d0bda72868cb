package cn.duban.indicator.submission.job;

import java.util.Collection;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 幂等键库 — which job a sender's key stands for; the first who writes a key decides.
@Component
class Claims {

    private final MongoOperations store;

    Claims(MongoOperations store) {
        this.store = store;
    }

    /// 占用 of a key.
    ///
    /// @param id the sender with his key
    /// @param fingerprint of the file, equal only for equal bytes taken in the same way
    @Document("job_keys")
    record Claim(@Id String id, String job, String fingerprint) {}

    Optional<Claim> find(String key) {
        return Optional.ofNullable(store.findById(key, Claim.class));
    }

    /// The claim that stands: this one, or the one that was written first.
    Claim stake(Claim claim) {
        try {
            return store.insert(claim);
        } catch (DuplicateKeyException taken) {
            return find(claim.id()).orElseThrow(() -> taken);
        }
    }

    void forget(Collection<String> keys) {
        store.remove(Query.query(Criteria.where("_id").in(keys)), Claim.class);
    }
}
