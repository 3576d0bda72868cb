package cn.duban.plan.intake.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// 定语 — amounts that only describe: 600分以上的学生, 为期三天, 由70%提高到85%.
final class Attributes {

    private static final Pattern MOVED =
            Pattern.compile("(?:提高|提升|上升|增加|增长|扩大|下降|降低|减少|压减|降|升|增|调整|缩小)+(?:到|至|为).*");
    private static final Pattern FROM =
            Pattern.compile("[由从](?:20\\d\\d年|上年|去年)?(?:底|末)?的?(?:约|近|不足)?$");
    private static final Pattern BOUNDED = Pattern.compile("每|压缩|缩短|不少于|不低于|不超过|至少|超过|达|确保|控制在|以内");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:为期|不满|不足|未满)$");

    /// 消除66人以上超大班额: how large the classes are.
    private static final Pattern SIZED =
            Pattern.compile("(?:以[上下]|及以[上下])的?(?:超?大班额|大规模|班额|班级|班|规模|小规模|学校|教学点)");

    private static final int NEAR = 40;
    private static final int LONGEST_MOVE = 8;

    private Attributes() {}

    /// The amounts of a clause that promise or report something.
    static List<Token.Amount> kept(Clause clause) {
        List<Token.Amount> kept = new ArrayList<>();
        for (Token.Amount amount : clause.all(Token.Amount.class)) {
            if (!describes(clause, amount)) {
                kept.add(amount);
            }
        }
        return kept;
    }

    /// The level an amount was moved from (由70%提高到85%), or empty text.
    static String startingLevel(Clause clause, Token.Amount amount) {
        for (Token.Amount earlier : clause.all(Token.Amount.class)) {
            if (earlier.end() < amount.start() && isStart(clause, earlier)) {
                return clause.sentence().substring(earlier.start(), earlier.end());
            }
        }
        return "";
    }

    private static boolean describes(Clause clause, Token.Amount amount) {
        String unit = amount.figure().unit();
        String before = near(clause, amount);
        String after = clause.after(amount.end());
        if (unit == null) {
            return false;
        }
        if ("分".equals(unit)
                && (after.matches("以[上下][^,。;]+")
                        || !isScore(clause, before)
                        || before.endsWith("满分"))) {
            return true;
        }
        boolean lasts = Lexicon.DURATION.is(unit) && !BOUNDED.matcher(before).find();
        return lasts
                || ATTRIBUTE.matcher(before).find()
                || isStart(clause, amount)
                || SIZED.matcher(after).lookingAt()
                || isCounterOfNext(clause, amount);
    }

    /// 建立一支50人的队伍: the number that follows at once is what counts.
    private static boolean isCounterOfNext(Clause clause, Token.Amount amount) {
        return clause.sentence().charAt(amount.start()) == '一'
                && clause.all(Token.Amount.class).stream()
                        .anyMatch(next -> next.start() == amount.end());
    }

    /// The words right before an amount; what stands further away does not govern it.
    private static String near(Clause clause, Token.Amount amount) {
        int from = Math.max(clause.start(), amount.start() - NEAR);
        return clause.sentence().substring(from, amount.start());
    }

    private static boolean isScore(Clause clause, String before) {
        return Lexicon.SCORE.in(clause.text()) || before.endsWith("以");
    }

    private static boolean isStart(Clause clause, Token.Amount amount) {
        String after = clause.after(amount.end());
        String move = after.substring(0, Math.min(LONGEST_MOVE, after.length()));
        return MOVED.matcher(move).matches() && FROM.matcher(near(clause, amount)).find();
    }
}
