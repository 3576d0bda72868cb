package cn.duban.gateway.staff;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// 密码要求 — length first, then a mixture, and nothing a stranger would try at once.
final class PasswordRule {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 72; // what bcrypt reads of it

    private PasswordRule() {}

    static Optional<String> objectionTo(String password, String user) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("密码至少%d位。".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("密码最长%d个字节。".formatted(LONGEST));
        }
        if (password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码不能包含账号名。");
        }
        var letters = password.codePoints().anyMatch(Character::isLetter);
        var others = password.codePoints().anyMatch(c -> !Character.isLetter(c));
        var kinds = password.codePoints().distinct().count();
        return letters && others && kinds >= SHORTEST / 2
                ? Optional.empty()
                : Optional.of("密码须同时含有字母和数字或符号，且不能只是少数字符的重复。");
    }
}
