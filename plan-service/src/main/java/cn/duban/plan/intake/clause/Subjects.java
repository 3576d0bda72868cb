package cn.duban.plan.intake.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 主题 — the thing an amount counts, from the words before or after it.
final class Subjects {

    private static final Pattern EDGE = Pattern.compile("^[,、;:。的\\s)]+|[,、;:。的\\s(]+$");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*(?:\\)|$)");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "在(?:上一?年|去年|20\\d\\d年)度?的?基础上|(?:比|较|与|同比)(?:上一?年|去年|上学年|上学期|20\\d\\d年)(?:同期|底|度)?(?:相比)?|(?<=[率例数量])(?:比|较)$|[同环]比$|^(?:比|较|与)(?=提|增|上升|下降|降|减|$)");
    private static final Pattern FROM_LEVEL =
            Pattern.compile("[由从](?:目前|现在|上年|去年)?(?:底|末)?的?约?[\\d.]+.{0,14}$");
    private static final Pattern DATE_LEAD = Pattern.compile("(?:到|至|于|在|自|从|截至)$");
    private static final Pattern AFTER_AMOUNT = Pattern.compile("^(?:来自|及?以上|及?以下|以内|之内|左右|余|多)+");
    private static final Pattern TOWARDS = Pattern.compile("(?:[对给向使将]|(?<![均别率数额量例比故件诉])为)$");
    private static final Pattern OF_WHOLE =
            Pattern.compile("(.*(?:率|比例|占比|比重|人数))(?:达到|达|占|不低于|不少于|不超过|不高于|至少|超过|控制在).{2,24}的");
    private static final Pattern SERVING = Pattern.compile("[为给](?:[^,、]{1,20}等)?$");
    private static final int SHORTEST = 2;
    private static final int LONGEST_BARE = 8;
    private static final int LONGEST_WHERE = 16;

    private Subjects() {}

    /// The subject of a counted or weighed amount; empty text when the clause does not name one.
    static String of(Clause stretch, Clause whole, Token.Amount amount) {
        String lead = shared(words(stretch, stretch.start(), amount.start()), amount);
        String before = before(lead);
        String after =
                AFTER_AMOUNT.matcher(words(stretch, amount.end(), stretch.end())).replaceFirst("");
        if (amount.figure().isAmount()
                && before.length() >= SHORTEST
                && !Lexicon.PRONOUN.is(before)) {
            return before;
        }
        Counted counted = new Counted(after, words(whole, amount.end(), whole.end()), amount);
        String noun =
                Lexicon.WHOLE.endOf(edged(lead)).isEmpty()
                        ? counted.noun(SERVING.matcher(lead).find())
                        : edged(after);
        boolean namesItself = noun.length() >= SHORTEST && !noun.matches("[,、].*");
        if (namesItself) {
            return Lexicon.PRONOUN.is(before) && amount.figure().isAmount()
                    ? before + noun
                    : acting(lead, noun);
        }
        return before.length() < SHORTEST
                ? leftOf(edged(after), lead)
                : counted.doneBy(acting(lead, before));
    }

    /// 轮岗比例不低于教师总数的10%: a share is named before what it is a share of.
    private static String shared(String lead, Token.Amount amount) {
        Matcher of = OF_WHOLE.matcher(lead);
        return amount.figure().isAmount() && of.matches() ? of.group(1) : lead;
    }

    /// 缺员为0名: where nothing follows, 为 is no 为了, and what stands before it is meant.
    private static String leftOf(String after, String lead) {
        String before = after.length() < SHORTEST ? head(lead) : "";
        return before.length() < SHORTEST || Lexicon.SCOPE.is(before) ? after : before;
    }

    /// What the words before an amount name; a mere place, and words that lead on to what follows,
    /// name nothing.
    private static String before(String lead) {
        String before = TOWARDS.matcher(edged(lead)).find() ? "" : head(lead);
        return Lexicon.SCOPE.is(before) ? "" : before;
    }

    /// 招聘教师, 改造教室: a noun that says too little keeps its verb; 安装 and 配备 are kept always, with the
    /// place they are done in.
    private static String acting(String lead, String noun) {
        String kept = Lexicon.KEEP_ACT.endOf(edged(lead));
        if (!kept.isEmpty()) {
            String where = head(lead);
            return noun.contains(kept)
                    ? noun
                    : (where.length() > LONGEST_WHERE ? kept : where) + noun;
        }
        if (noun.length() > LONGEST_BARE || Lexicon.BARE.endOf(noun).isEmpty()) {
            return noun;
        }
        int at = lead.lastIndexOf(noun);
        String verb = Lexicon.ACT.endOf(edged(at < 0 ? lead : lead.substring(0, at)));
        return noun.startsWith(verb) ? noun : verb + noun;
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
        return ASIDE.matcher(clause.sentence().substring(from, to)).replaceAll("");
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

    static String edged(String words) {
        String once = EDGE.matcher(words).replaceAll("");
        return once.equals(words) ? words : edged(once);
    }
}
