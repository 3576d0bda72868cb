package cn.duban.notification.inbox;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 期别的说法 — a period as a clerk writes it: 2026年春季学期, 2026—2027学年, 2026年第1季度.
final class PeriodsInWords {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<year>\\d{4})(-((?<next>\\d{4})|(?<month>\\d{2})|Q(?<quarter>[1-4])|H(?<half>[12])"
                            + "|(?<term>spring|autumn)))?");

    private PeriodsInWords() {}

    /// A code of another form is left as it is.
    static String of(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() ? matcher.group("year") + rest(matcher.toMatchResult()) : code;
    }

    private static String rest(MatchResult code) {
        if (code.group("next") != null) {
            return "—%s学年".formatted(code.group("next"));
        }
        if (code.group("month") != null) {
            return "年%d月".formatted(Integer.parseInt(code.group("month")));
        }
        if (code.group("quarter") != null) {
            return "年第%s季度".formatted(code.group("quarter"));
        }
        if (code.group("half") != null) {
            return code.group("half").equals("1") ? "年上半年" : "年下半年";
        }
        if (code.group("term") != null) {
            return code.group("term").equals("spring") ? "年春季学期" : "年秋季学期";
        }
        return "年";
    }
}
