package cn.duban.gateway.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 初始密码备忘 — notes in the work folder that the first password is of no use any more, so that whoever
/// starts the suite is not shown it again.
@Component
class FirstPasswordNote {
    static final String FILE = "first-password-changed";

    private static final Logger log = LoggerFactory.getLogger(FirstPasswordNote.class);

    private final String home;

    FirstPasswordNote(@Value("${duban.home:}") String home) {
        this.home = home;
    }

    void changed(Account account) {
        if (home.isEmpty()
                || !account.user().equals(FirstAccount.USER)
                || account.mustChangePassword()) {
            return;
        }
        try {
            Path folder = Files.createDirectories(Path.of(home));
            Files.writeString(folder.resolve(FILE), account.user() + "\n");
        } catch (IOException e) {
            log.warn("not noted that the first password was changed: {}", e.getMessage());
        }
    }
}
