package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// 登录 — sign in, carry on, sign out.
///
/// A wrong password and an unknown name cost the same time and get the same words.
@Component
public class StaffSessions {
    private final Accounts accounts;
    private final SessionTokens tokens;
    private final LoginAttempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String decoy;

    StaffSessions(
            Accounts accounts,
            SessionTokens tokens,
            LoginAttempts attempts,
            PasswordEncoder passwords,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.decoy = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
    }

    /// Whoever stands behind a session token, as long as it runs and the account honours it.
    public Optional<Visitor> holderOf(String text, Entrance entrance) {
        return running(text)
                .flatMap(session -> accounts.find(session.user()))
                .map(account -> account.visitor(entrance));
    }

    /// Whether this account may do nothing yet but change its password.
    public boolean mustChangeFirst(String user) {
        return accounts.find(user).filter(Account::mustChangeFirst).isPresent();
    }

    /// A new text for a session that was used after a while, so that only idleness ends it.
    public Optional<String> renewed(String text) {
        var now = clock.instant();
        return running(text)
                .filter(session -> session.wantsRenewalAt(now))
                .map(session -> tokens.textOf(session.renewedAt(now)));
    }

    Session signIn(String name, String password) {
        var user = name.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        attempts.lockOf(user, now)
                .ifPresent(left -> {
                    throw new GatewayProblem.LoginLocked(left.toMinutes() + 1);
                });
        var account = accounts.find(user);
        var hash = account.map(Account::passwordHash).orElse(decoy);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            attempts.wrong(user, now);
            throw new GatewayProblem.LoginRefused();
        }
        attempts.forget(user);
        return new Session(UUID.randomUUID().toString(), user, account.get().epoch(), now, now);
    }

    void signOut(String text) {
        running(text)
                .ifPresent(session ->
                        accounts.change(
                                session.user(),
                                account -> account.without(session, clock.instant())));
    }

    Optional<Session> running(String text) {
        return tokens.read(text, clock.instant())
                .filter(session ->
                        accounts.find(session.user())
                                .filter(account -> account.honours(session))
                                .isPresent());
    }
}
