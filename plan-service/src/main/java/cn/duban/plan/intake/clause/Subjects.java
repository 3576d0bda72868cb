package cn.duban.plan.intake.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 主题 — the thing an amount counts, from the words before or after it.
final class Subjects {

    private static final Pattern EDGE = Pattern.compile("^[,、;:。的\\s)]+|[,、;:。的\\s(]+$");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?:比|较|与|同比)(?:上一?年|去年|上学年|20\\d\\d年)(?:同期|底|度)?(?:相比)?|(?<=[率例数])(?:比|较|同比)$|^(?:比|较|与)(?=提|增|上升|下降|降|减|$)");
    private static final Pattern FROM_LEVEL =
            Pattern.compile("[由从](?:目前|现在|上年|去年)?(?:底|末)?的?约?[\\d.]+.{0,14}$");
    private static final Pattern DATE_LEAD = Pattern.compile("(?:到|至|于|在|自|从|截至)$");
    private static final Pattern AFTER_AMOUNT = Pattern.compile("^(?:来自|及?以上|及?以下|以内|之内|左右|余|多)+");
    private static final int SHORTEST = 2;

    private Subjects() {}

    /// The subject of a counted or weighed amount; empty text when the clause does not name one.
    static String of(Clause stretch, Clause whole, Token.Amount amount) {
        String before = head(words(stretch, stretch.start(), amount.start()));
        String after =
                AFTER_AMOUNT.matcher(words(stretch, amount.end(), stretch.end())).replaceFirst("");
        if (amount.figure().isAmount() && before.length() >= SHORTEST) {
            return before;
        }
        String counted = counted(edged(after), words(whole, amount.end(), whole.end()));
        boolean namesItself = counted.length() >= SHORTEST && !counted.matches("[,、].*");
        return namesItself || before.length() >= SHORTEST
                ? namesItself ? counted : before
                : edged(after);
    }

    /// The subject of a clause without an amount.
    static String of(Clause clause) {
        return head(words(clause, clause.start(), clause.end()));
    }

    /// 全市位次 of what stands before the rank, or of what the sentence spoke of last.
    static String ofRank(Clause stretch, Token.Amount amount, String last) {
        String scope = Lexicon.SCOPE.firstIn(stretch.before(amount.start()));
        String before = head(words(stretch, stretch.start(), amount.start()).replace(scope, ""));
        return (before.length() < SHORTEST || before.equals(scope) ? last : before) + scope + "位次";
    }

    /// The words between two positions without asides, dates and rhythms.
    private static String words(Clause clause, int from, int to) {
        StringBuilder words = new StringBuilder();
        int at = from;
        for (Token token : clause.tokens()) {
            boolean time = token instanceof Token.Period || token instanceof Token.Rhythm;
            if (time && token.start() >= at && token.end() <= to) {
                words.append(DATE_LEAD.matcher(plain(clause, at, token.start())).replaceFirst(""));
                at = token.end();
            }
        }
        words.append(at < to ? plain(clause, at, to) : "");
        return words.toString();
    }

    private static String plain(Clause clause, int from, int to) {
        StringBuilder words = new StringBuilder(clause.sentence().substring(from, to));
        for (Clause aside : clause.asides().reversed()) {
            if (aside.start() > from && aside.end() < to) {
                words.delete(
                        aside.start() - 1 - from, Math.min(aside.end() + 1 - from, words.length()));
            }
        }
        return words.toString();
    }

    /// What is left of the words before an amount without dates, places, and leading or trailing
    /// verbs.
    private static String head(String words) {
        String rest =
                edged(
                        COMPARED.matcher(FROM_LEVEL.matcher(words).replaceFirst(""))
                                .replaceFirst(""));
        for (String scope : Lexicon.SCOPE.words()) {
            int at = rest.indexOf(scope);
            if (at >= 0 && rest.length() > scope.length() + SHORTEST) {
                rest = rest.substring(0, at) + rest.substring(at + scope.length());
            }
        }
        String shorter = stripped(rest);
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = stripped(rest);
        }
        return rest;
    }

    private static String stripped(String words) {
        String rest = edged(words);
        String tail = Lexicon.KEEP_TAIL.endOf(rest).isEmpty() ? Lexicon.TAIL.endOf(rest) : "";
        if (rest.length() - tail.length() >= SHORTEST || tail.equals(rest)) {
            rest = rest.substring(0, rest.length() - tail.length());
        }
        String lead = Lexicon.KEEP_LEAD.at(rest, 0).isEmpty() ? Lexicon.STRIP.at(rest, 0) : "";
        return rest.length() - lead.length() >= SHORTEST || lead.equals(rest)
                ? rest.substring(lead.length())
                : rest;
    }

    private static String counted(String after, String wholeAfter) {
        int verbAt = firstVerb(after);
        String noun = edged(verbAt < 0 ? after : after.substring(0, verbAt));
        if (!Lexicon.BARE.is(noun)) {
            return noun;
        }
        String tail = verbAt < 0 ? following(wholeAfter) : after.substring(verbAt);
        if (tail.isEmpty()) {
            return noun;
        }
        String light = Lexicon.LIGHT.at(tail, 0);
        String object = edged(tail.substring(light.length()));
        return object.endsWith(noun) ? object : object + noun;
    }

    /// 遴选7所学校,开展…试点: the clause after the comma says what the schools do.
    private static String following(String wholeAfter) {
        Matcher next = Pattern.compile("^[^,]*,([^,、;。]+)").matcher(wholeAfter);
        boolean says = next.find() && !Lexicon.LIGHT.at(next.group(1), 0).isEmpty();
        return says ? next.group(1) : "";
    }

    private static int firstVerb(String after) {
        for (int at = 0; at < after.length(); at++) {
            int word = Lexicon.KEEP_VERB.at(after, at).length();
            if (word > 0) {
                at += word - 1;
            } else if (!Lexicon.VERB.at(after, at).isEmpty()) {
                return at;
            }
        }
        return -1;
    }

    private static String edged(String words) {
        String once = EDGE.matcher(words).replaceAll("");
        return once.equals(words) ? words : edged(once);
    }
}
