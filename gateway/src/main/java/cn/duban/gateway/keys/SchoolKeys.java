package cn.duban.gateway.keys;

import cn.duban.gateway.identity.Visitor;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.security.Secrets;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// 验钥 — from the text of a key to the school behind it, or to nothing.
///
/// - A text with a wrong checksum is refused without asking the store.
/// - What the store said is believed for [#BELIEVED] only, also "no such key": so a key revoked at
///   another instance of the door is dead here within seconds.
@Component
public class SchoolKeys {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final int REMEMBERED = 20_000;

    private final byte[] pepper;
    private final Clock clock;
    private final ReportingUse uses;
    private final LoadingCache<String, Optional<KeyCredential>> known;

    SchoolKeys(Secrets secrets, MongoOperations store, ReportingUse uses, Clock clock) {
        this.uses = uses;
        this.pepper = secrets.read("key-pepper").getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(BELIEVED)
                        .maximumSize(REMEMBERED)
                        .build(id -> Optional.ofNullable(store.findById(id, KeyCredential.class)));
    }

    /// @param address where the key was shown from; a key may be bound to networks
    public Optional<Visitor> holderOf(String text, String address) {
        return ApiKey.parse(text)
                .flatMap(key ->
                        known.get(key.id()).filter(found -> key.matches(found.hash(), pepper)))
                .filter(found -> found.opensAt(clock.instant()) && found.opensFrom(address))
                .map(found -> {
                    uses.note(found.id(), clock.instant(), address);
                    return found.visitor();
                });
    }

    void forget(String id) {
        known.invalidate(id);
    }
}
