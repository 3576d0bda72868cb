package cn.duban.plan.intake.clause;

import cn.duban.plan.commitment.Every;
import cn.duban.plan.intake.Frequency;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 时间 — which period a clause is due in, how often it recurs, and what it is compared with.
final class Timing {

    private static final String TIMES = "次";
    private static final Pattern ON_TOP_OF = Pattern.compile("在(?:上一?年度?|去年|(20\\d\\d)年)的?基础上");

    private static final Pattern COMPARED =
            Pattern.compile("[与同和比较](?:上年|去年|上年度|去年度|上一年|上学年|20\\d\\d年)(?:同期|底|末)?相?比较?");

    private Timing() {}

    /// The period that governs everything up to the next full stop, if the clause opens with one.
    static Token.@Nullable Period governing(Clause clause) {
        for (Token.Period period : clause.all(Token.Period.class)) {
            if (clause.opensWith(period)
                    && !isBaseline(clause, period)
                    && !isHistory(clause, period)) {
                return period;
            }
        }
        return null;
    }

    /// The last period said in the clause itself.
    static Token.@Nullable Period own(Clause clause) {
        Token.Period found = null;
        for (Token.Period period : clause.all(Token.Period.class)) {
            if (!isBaseline(clause, period) && !isHistory(clause, period)) {
                found = found != null && period.when().isBareYear() ? found : period;
            }
        }
        return found;
    }

    /// 比2021年, 较上年同期, 同比; empty when nothing is compared.
    static @Nullable String baseline(Clause clause) {
        for (Token.Period period : clause.all(Token.Period.class)) {
            if (isBaseline(clause, period) && period.when().year() != null) {
                return String.valueOf(period.when().year());
            }
        }
        String text = clause.text();
        for (String compare : Lexicon.COMPARE.words()) {
            for (int at = text.indexOf(compare); at >= 0; at = text.indexOf(compare, at + 1)) {
                String last = Lexicon.LAST_YEAR.at(text, at + compare.length());
                if (!last.isEmpty()) {
                    return last.endsWith("学期") ? "上学期" : last.endsWith("同期") ? "上年同期" : "上年";
                }
            }
        }
        Matcher onTopOf = ON_TOP_OF.matcher(text);
        if (onTopOf.find()) {
            return onTopOf.group(1) == null ? "上年" : onTopOf.group(1);
        }
        return text.contains("同比") ? "上年同期" : null;
    }

    /// The rhythm, with the count when the clause counts 次.
    static @Nullable Frequency frequency(Clause clause, Token.@Nullable Amount amount) {
        Token.Rhythm rhythm = nearest(clause, amount);
        if (rhythm == null) {
            return null;
        }
        Frequency said = rhythm.frequency();
        if (amount != null && isPartOfAName(said, amount)) {
            return null;
        }
        boolean counts =
                amount != null
                        && TIMES.equals(amount.figure().unit())
                        && amount.figure().low() != null;
        if (!counts || amount == null || amount.figure().low() == null) {
            return said;
        }
        return new Frequency(said.every(), OptionalInt.of(amount.figure().low().intValue()));
    }

    /// 中小学每月至少1次、幼儿园每季度至少1次: of several the last one before the amount.
    private static Token.@Nullable Rhythm nearest(Clause clause, Token.@Nullable Amount amount) {
        if (amount == null) {
            return clause.first(Token.Rhythm.class);
        }
        Token.Rhythm found = null;
        for (Token.Rhythm rhythm : clause.all(Token.Rhythm.class)) {
            found = rhythm.start() > amount.end() + 2 ? found : rhythm;
        }
        return found;
    }

    /// 与上年相比, the numbers that follow are moved from there.
    static boolean isComparison(Clause clause) {
        return COMPARED.matcher(clause.text()).matches();
    }

    /// 每天一节体育课开设率100%: a share does not recur by the day or week.
    private static boolean isPartOfAName(Frequency said, Token.Amount amount) {
        boolean often = said.every() == Every.DAY || said.every() == Every.WEEK;
        return often && "%".equals(amount.figure().unit());
    }

    private static boolean isBaseline(Clause clause, Token.Period period) {
        return !Lexicon.COMPARE.endOf(clause.before(period.start())).isEmpty();
    }

    /// 自2019年起, 2019年以来: how long it has been so, not when it is due.
    private static boolean isHistory(Clause clause, Token.Period period) {
        String before = clause.before(period.start());
        String after = clause.after(period.end());
        return before.endsWith("自")
                || before.endsWith("从")
                || before.endsWith("由")
                || after.startsWith("以来")
                || after.startsWith("起");
    }
}
