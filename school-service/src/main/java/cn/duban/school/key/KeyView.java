package cn.duban.school.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 密钥 — [#secret] is there only in the one answer that shows it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyView(
        String key,
        String school,
        @Nullable String schoolName,
        String name,
        List<String> scopes,
        OffsetDateTime expires,
        boolean revoked,
        @Nullable String revokedBecause,
        @Nullable List<String> networks,
        @Nullable OffsetDateTime lastUsed,
        @Nullable String lastUsedFrom,
        @Nullable String secret) {

    static KeyView shown(SchoolKey key, String schoolName, String secret, ZoneId zone) {
        return view(key, schoolName, secret, null, zone);
    }

    static KeyView listed(SchoolKey key, @Nullable KeyUse use, ZoneId zone) {
        return view(key, null, null, use, zone);
    }

    private static KeyView view(
            SchoolKey key,
            @Nullable String schoolName,
            @Nullable String secret,
            @Nullable KeyUse use,
            ZoneId zone) {
        return new KeyView(
                key.id(),
                key.school(),
                schoolName,
                key.name(),
                key.scopes(),
                at(key.expires(), zone),
                key.revoked(),
                key.revocation() == null ? null : key.revocation().reason(),
                key.networks(),
                use == null ? null : at(use.lastUsed(), zone),
                use == null ? null : use.address(),
                secret);
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
