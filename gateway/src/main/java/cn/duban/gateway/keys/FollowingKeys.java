package cn.duban.gateway.keys;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.projection.Projections;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/// Keeps the door's copy of all keys as new as the last event: a revoked key is forgotten at once.
@Component
class FollowingKeys {
    private final Projections projections;
    private final SchoolKeys keys;

    FollowingKeys(Projections projections, SchoolKeys keys) {
        this.projections = projections;
        this.keys = keys;
    }

    /// What the door reads of `school.key-changed.v1`.
    record KeyChanged(
            String key,
            String hash,
            String school,
            String name,
            Set<String> scopes,
            OffsetDateTime expires,
            boolean revoked,
            @Nullable List<String> networks) {

        KeyCredential credential(long version) {
            return new KeyCredential(
                    key,
                    version,
                    hash,
                    school,
                    name,
                    scopes,
                    expires.toInstant(),
                    revoked,
                    networks);
        }
    }

    @KafkaListener(id = "gateway.credentials", topics = "duban.school.credentials")
    void on(CloudEvent event) {
        var changed = event.dataAs(KeyChanged.class);
        projections.put(changed.credential(event.version()));
        keys.forget(changed.key());
    }
}
