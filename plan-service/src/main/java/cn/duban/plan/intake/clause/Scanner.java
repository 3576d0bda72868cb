package cn.duban.plan.intake.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 扫描 — finds the tokens of a sentence, left to right; names first, so that no number inside one
/// counts.
final class Scanner {

    private static final Pattern NAME =
            Pattern.compile(
                    "《[^》]{1,60}》|“[^”]{1,25}”|\"[^\"]{1,25}\"|‘[^’]{1,25}’|[\\dX]{1,12}(?:\\+[\\dXN]{1,9}){1,9}|〔\\d{1,6}〕\\d{0,6}号?");
    private static final String NAME_BEGINNINGS = "《“\"‘X〔0123456789";
    private static final String STOPS = ",;:、()\t ①②③④⑤⑥⑦⑧⑨⑩";

    private final String text;
    private final int thisYear;
    private final List<Token> tokens = new ArrayList<>();

    private Scanner(String text, int thisYear) {
        this.text = text;
        this.thisYear = thisYear;
    }

    static List<Token> scan(String sentence, int thisYear) {
        Scanner scanner = new Scanner(sentence, thisYear);
        int at = 0;
        while (at < sentence.length()) {
            Token token = scanner.at(at);
            if (token != null) {
                scanner.tokens.add(token);
            }
            at = token == null ? at + 1 : token.end();
        }
        return scanner.tokens;
    }

    private @Nullable Token at(int at) {
        if (STOPS.indexOf(text.charAt(at)) >= 0) {
            return new Token.Stop(at, at + 1, text.charAt(at));
        }
        boolean named = NAME_BEGINNINGS.indexOf(text.charAt(at)) >= 0;
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (named && name.lookingAt()) {
            Token.Rhythm inside =
                    "“\"".indexOf(text.charAt(at)) < 0 ? null : RhythmRules.at(text, at + 1);
            return inside == null ? new Token.Name(at, name.end()) : inside;
        }
        Token rhythm = RhythmRules.at(text, at);
        if (rhythm != null) {
            return rhythm;
        }
        Token period = PeriodRules.at(text, at, thisYear);
        return period != null ? period : AmountRules.at(text, at);
    }
}
