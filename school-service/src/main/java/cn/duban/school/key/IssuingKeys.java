package cn.duban.school.key;

import cn.duban.school.SchoolProblem.KeyRevoked;
import cn.duban.school.SchoolProblem.NoSuchKey;
import cn.duban.school.SchoolProblem.NoSuchSchool;
import cn.duban.school.key.KeyRequest.Grant;
import cn.duban.school.key.SchoolKey.Revocation;
import cn.duban.school.school.School;
import cn.duban.school.school.Schools;
import cn.duban.starter.outbox.Retrying;
import cn.duban.starter.security.ApiKey;
import cn.duban.starter.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 发放密钥 — use case: issue, rotate, revoke. The whole key leaves here once and is kept nowhere.
@Component
class IssuingKeys {
    private static final int MOST_FOUND = 50;

    private final Keys keys;
    private final Schools schools;
    private final SecureRandom random = new SecureRandom();
    private final byte[] pepper;

    IssuingKeys(Keys keys, Schools schools, Secrets secrets) {
        this.keys = keys;
        this.schools = schools;
        this.pepper = secrets.read("key-pepper").getBytes(StandardCharsets.UTF_8);
    }

    /// A stored key together with the text its holder is shown this once.
    record Issued(SchoolKey stored, String schoolName, String secret) {}

    Issued issue(String school, Grant grant, String by, Instant now) {
        School holder = schools.find(school).orElseThrow(() -> new NoSuchSchool(school));
        Issued issued = fresh(holder.id(), holder.name(), grant, by, now);
        keys.insertAll(List.of(issued.stored()));
        return issued;
    }

    /// One key for each of these schools that has no usable one yet.
    List<Issued> issueMissing(List<School> holders, Grant grant, String by, Instant now) {
        Set<String> served =
                keys.ofAll(holders.stream().map(School::id).toList()).stream()
                        .filter(k -> k.isUsable(now))
                        .map(SchoolKey::school)
                        .collect(Collectors.toSet());
        List<Issued> issued = new ArrayList<>();
        for (School holder : holders) {
            if (!served.contains(holder.id())) {
                issued.add(fresh(holder.id(), holder.name(), grant, by, now));
            }
        }
        keys.insertAll(issued.stream().map(Issued::stored).toList());
        return issued;
    }

    /// A new key beside the old one, which goes on for the overlap so that nobody is locked out.
    Issued rotate(String id, Duration overlap, String by, Instant now) {
        SchoolKey old = keys.find(id).orElseThrow(() -> new NoSuchKey(id));
        if (!old.isUsable(now)) {
            throw new KeyRevoked(id);
        }
        var grant = new Grant(old.name(), old.scopes(), renewed(old, now), old.networks());
        Issued next = issue(old.school(), grant, by, now);
        Retrying.onConflict(
                () -> keys.save(keys.find(id).orElseThrow().expiringBy(now.plus(overlap))));
        return next;
    }

    void revoke(String id, Revocation why) {
        Retrying.onConflict(() -> {
            SchoolKey key = keys.find(id).orElseThrow(() -> new NoSuchKey(id));
            return key.revoked() ? key : keys.save(key.revoked(why));
        });
    }

    /// 泄露 — every whole key somewhere in the text is dead from now on; what is no key of ours is
    /// passed over.
    void revokeFound(String text, Instant now) {
        ApiKey.FORMAT
                .matcher(text)
                .results()
                .limit(MOST_FOUND)
                .flatMap(found -> ApiKey.parse(found.group()).stream())
                .filter(key ->
                        keys.find(key.id()).filter(k -> key.matches(k.hash(), pepper)).isPresent())
                .forEach(key -> revoke(key.id(), new Revocation(now, "anyone", "泄露上报")));
    }

    private static Instant renewed(SchoolKey old, Instant now) {
        Instant usual =
                new KeyRequest(null, null, old.name(), null, null, null).grantedAt(now).expires();
        return usual.isAfter(old.expires()) ? usual : old.expires();
    }

    private Issued fresh(String school, String schoolName, Grant grant, String by, Instant now) {
        ApiKey key = ApiKey.random(random);
        var stored =
                new SchoolKey(
                        key.id(),
                        null,
                        key.hash(pepper),
                        school,
                        grant.name(),
                        grant.scopes(),
                        grant.expires(),
                        false,
                        null,
                        grant.networks(),
                        by,
                        now,
                        List.of());
        return new Issued(stored, schoolName, key.reveal());
    }
}
