package cn.duban.gateway.staff;

import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 账号 — one member of staff. What ends a session early is kept here, so that sessions themselves
/// need no store:
///
/// - [#epoch] grows with each new password; sessions of an older epoch are over.
/// - [#ended] lists sessions signed out of, until they would have ended anyway.
@Document("accounts")
record Account(
        @Id String user,
        @Version @Nullable Long version,
        String name,
        String passwordHash,
        Set<Role> roles,
        @Nullable String unit,
        boolean mustChangePassword,
        int epoch,
        List<EndedSession> ended) {

    record EndedSession(String session, Instant until) {}

    static Account opened(
            String user, String name, String passwordHash, Set<Role> roles, @Nullable String unit) {
        return new Account(user, null, name, passwordHash, roles, unit, true, 1, List.of());
    }

    Account withPassword(String hash) {
        return new Account(user, version, name, hash, roles, unit, false, epoch + 1, List.of());
    }

    Account without(Session session, Instant now) {
        var over =
                Stream.concat(
                                ended.stream().filter(e -> e.until().isAfter(now)),
                                Stream.of(new EndedSession(session.id(), session.latestEnd())))
                        .toList();
        return new Account(
                user, version, name, passwordHash, roles, unit, mustChangePassword, epoch, over);
    }

    /// 须先改密码 — whoever was given a password by somebody else does nothing before it is changed.
    ///
    /// The first account is excepted: its password is random, was never in anybody's hands and lies
    /// in a file of the secrets, from where commands read it.
    boolean mustChangeFirst() {
        return mustChangePassword && !user.equals(FirstAccount.USER);
    }

    boolean honours(Session session) {
        return session.epoch() == epoch
                && ended.stream().noneMatch(e -> e.session().equals(session.id()));
    }

    Visitor visitor(Entrance entrance) {
        return new Visitor(
                entrance,
                user,
                name,
                roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
                roles.stream()
                        .flatMap(role -> role.scopes().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.empty(),
                Optional.ofNullable(unit));
    }
}
