package cn.duban.gateway.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 审计保存期 — forgets the entries in the store that are older than the bureau keeps them; the log file
/// has its own age.
@Component
class AuditKeeping {
    private static final Logger log = LoggerFactory.getLogger(AuditKeeping.class);

    private final MongoOperations store;
    private final AuditSettings settings;
    private final Clock clock;

    AuditKeeping(MongoOperations store, AuditSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "24h", initialDelayString = "5m")
    void forgetTheOld() {
        var since = clock.instant().minus(settings.keepFor());
        var gone = store.remove(query(where("at").lt(since)), AuditEntry.class).getDeletedCount();
        log.info("{} audit entries from before {} forgotten", gone, since);
    }
}
