package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Comparison;
import cn.duban.plan.intake.Measure;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 分别 — 小学、初中辍学率分别控制在0.6%、1.8%以内: as many things as numbers, each has its own.
///
/// What is said once is said of all: 初中辍学率 makes 小学 a 小学辍学率, and 控制在 before the first bounds every
/// number; 以上 behind the last bounds that one.
final class Respectively {

    private static final Pattern JOINED = Pattern.compile("[、和及与]");
    private static final Pattern SHARE = Pattern.compile(".*(?:率|比例|占比|比重|度|人数|数量|时间)");

    private Respectively() {}

    /// Names the numbers of a clause, which are the findings from a position on.
    static void share(List<Finding> findings, int from, Clause clause, List<Token.Amount> amounts) {
        List<Finding> numbers = findings.subList(from, findings.size());
        if (amounts.size() < 2 || numbers.size() != amounts.size() || !isList(clause, amounts)) {
            return;
        }
        String said = numbers.getFirst().subject();
        List<String> things = List.of(JOINED.split(said));
        boolean told = clause.text().contains("分别") || SHARE.matcher(said).matches();
        boolean each = told && things.size() == numbers.size();
        Comparison bound = each ? bound(numbers) : null;
        for (int i = 0; each && i < numbers.size(); i++) {
            Finding one = numbers.get(i);
            Measure own = one.measure();
            boolean bare = own.comparison() == Comparison.EXACTLY && bound != null;
            Measure measure =
                    bare
                            ? new Measure(
                                    bound, own.value(), own.second(), own.unit(), own.baseline())
                            : own;
            numbers.set(i, one.of(whole(things.get(i), things.getLast()), measure));
        }
    }

    /// 92%和55%: nothing stands between them but what joins them.
    private static boolean isList(Clause clause, List<Token.Amount> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            String between =
                    clause.sentence().substring(amounts.get(i - 1).end(), amounts.get(i).start());
            if (!JOINED.matcher(between).matches()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Comparison bound(List<Finding> numbers) {
        Comparison said = numbers.getFirst().measure().comparison();
        return said == Comparison.AT_LEAST || said == Comparison.AT_MOST ? said : null;
    }

    private static String whole(String thing, String last) {
        if (SHARE.matcher(thing).matches()) {
            return thing;
        }
        String stage = Lexicon.STAGE.at(last, 0);
        String tail =
                stage.isEmpty() ? Lexicon.BARE_RATE.endOf(last) : last.substring(stage.length());
        return thing + tail;
    }
}
