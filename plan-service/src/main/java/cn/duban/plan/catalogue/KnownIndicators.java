package cn.duban.plan.catalogue;

import org.springframework.data.mongodb.repository.MongoRepository;

/// 指标副本 — a few dozen small documents.
public interface KnownIndicators extends MongoRepository<KnownIndicator, String> {
    default Catalogue catalogue() {
        return new Catalogue(findAll());
    }
}
