package cn.duban.gateway.staff;

import cn.duban.starter.security.Secrets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// 首个账号 — an empty suite gets one administrator, whose first password stands in the folder of
/// secrets; afterwards the file is of no use any more.
@Component
class FirstAccount implements ApplicationRunner {
    static final String USER = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final FirstPasswordNote note;

    FirstAccount(
            Accounts accounts, PasswordEncoder passwords, Secrets secrets, FirstPasswordNote note) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.note = note;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.none()) {
            accounts.find(USER).ifPresent(note::changed);
            return;
        }
        var hash = passwords.encode(secrets.read("first-password"));
        try {
            accounts.open(
                    Account.opened(USER, "系统管理员", String.valueOf(hash), Set.of(Role.ADMIN), null));
            log.info("first account {} opened", USER);
        } catch (DuplicateKeyException another) {
            log.info("first account {} was opened by another instance", USER);
        }
    }
}
