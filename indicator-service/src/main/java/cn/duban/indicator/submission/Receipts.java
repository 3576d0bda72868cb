package cn.duban.indicator.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 回执库 — stores each receipt once; of two equal pushes at the same moment the first one stands.
@Component
class Receipts {

    private final MongoOperations store;

    Receipts(MongoOperations store) {
        this.store = store;
    }

    Optional<Receipt> find(String id) {
        return Optional.ofNullable(store.findById(id, Receipt.class));
    }

    Optional<Receipt> numbered(String number) {
        Query byNumber = Query.query(Criteria.where("number").is(number));
        return Optional.ofNullable(store.findOne(byNumber, Receipt.class));
    }

    List<Receipt> latestOf(String owner, int most) {
        Query own =
                Query.query(Criteria.where("owner").is(owner))
                        .with(Sort.by(Sort.Direction.DESC, "number"))
                        .limit(most);
        own.fields().exclude("rows", "pending");
        return store.find(own, Receipt.class);
    }

    Optional<String> highestNumber() {
        Query last = new Query().with(Sort.by(Sort.Direction.DESC, "number")).limit(1);
        last.fields().include("number");
        Document found =
                store.findOne(last, Document.class, store.getCollectionName(Receipt.class));
        return Optional.ofNullable(found).map(receipt -> receipt.getString("number"));
    }

    /// The receipt that stands: this one, or the one that was written first under the same id.
    Receipt store(Receipt receipt) {
        try {
            return store.insert(receipt);
        } catch (DuplicateKeyException e) {
            return find(receipt.id()).orElseThrow(() -> e);
        }
    }

    Optional<Prepared> prepared(String id) {
        return Optional.ofNullable(store.findById(id, Prepared.class));
    }

    /// Of two prepared under the same id the first one stands.
    void prepare(Prepared prepared) {
        try {
            store.insert(prepared);
        } catch (DuplicateKeyException e) {
            // Another worker was there before.
        }
    }

    void dropPrepared(Collection<String> jobs) {
        store.remove(Query.query(Criteria.where("job").in(jobs)), Prepared.class);
    }
}
