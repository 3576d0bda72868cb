package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// 修改密码 — asks for the present one, and ends every other session of the account.
@Component
class ChangingPassword {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final LoginAttempts attempts;
    private final FirstPasswordNote note;
    private final Clock clock;

    ChangingPassword(
            Accounts accounts,
            PasswordEncoder passwords,
            LoginAttempts attempts,
            FirstPasswordNote note,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.note = note;
        this.clock = clock;
    }

    /// The session that goes on under the new password.
    Session change(Session session, String current, String next) {
        var user = session.user();
        var account = accounts.find(user).orElseThrow(GatewayProblem.SessionOver::new);
        var now = clock.instant();
        attempts.lockOf(user, now)
                .ifPresent(left -> {
                    throw new GatewayProblem.LoginLocked(left.toMinutes() + 1);
                });
        if (!passwords.matches(current, account.passwordHash())) {
            attempts.wrong(user, now);
            throw new GatewayProblem.WrongPassword();
        }
        if (next.equals(current)) {
            throw new GatewayProblem.WeakPassword("/next", "新密码不能与当前密码相同。");
        }
        PasswordRule.objectionTo(next, user)
                .ifPresent(why -> {
                    throw new GatewayProblem.WeakPassword("/next", why);
                });
        var hash = String.valueOf(passwords.encode(next));
        accounts.change(user, a -> a.withPassword(hash));
        note.changed(account.withPassword(hash));
        return new Session(session.id(), user, account.epoch() + 1, session.started(), now);
    }
}
