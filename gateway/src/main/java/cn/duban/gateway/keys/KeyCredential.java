package cn.duban.gateway.keys;

import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import cn.duban.starter.projection.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// 密钥凭据 — the door's copy of one API key: a hash to compare with, never the secret.
@Document("credentials")
record KeyCredential(
        @Id String id,
        long version,
        String hash,
        String school,
        String name,
        Set<String> scopes,
        Instant expires,
        boolean revoked,
        @Nullable List<String> networks)
        implements Versioned {

    boolean opensAt(Instant now) {
        return !revoked && now.isBefore(expires);
    }

    /// From anywhere, unless the key names the networks it may come from.
    boolean opensFrom(String address) {
        return networks == null
                || networks.stream().anyMatch(n -> new IpAddressMatcher(n).matches(address));
    }

    Visitor visitor() {
        return new Visitor(
                Entrance.KEY,
                "key:" + id,
                name,
                Set.of("SCHOOL"),
                scopes,
                Optional.of(school),
                Optional.empty());
    }
}
