package cn.duban.plan.intake.clause;

import cn.duban.plan.commitment.Every;
import cn.duban.plan.intake.Frequency;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 频次规则 — the ways a repetition is said; a new way is one line.
///
/// 每学期, 一日一调度 (once a day), 月报制度 (each month), 按季度通报.
final class RhythmRules {

    private record Rule(Pattern form, Every every, OptionalInt times) {}

    private static final String MEETS = "(?=调度|排查|考核|报告|通报|例会|研判|督查|巡查|检查|小结|汇报|推送|晾晒|分析)";
    private static final OptionalInt UNSAID = OptionalInt.empty();
    private static final OptionalInt ONCE = OptionalInt.of(1);

    private static final List<Rule> RULES =
            List.of(
                    rule("每(?:一)?(?:个)?学期", Every.TERM, UNSAID),
                    rule("每(?:一)?(?:个)?学年", Every.SCHOOL_YEAR, UNSAID),
                    rule("每(?:一)?(?:个)?季度?", Every.QUARTER, UNSAID),
                    rule("每半年", Every.HALF_YEAR, UNSAID),
                    rule("每(?:半月|两周|双周|隔周)|隔周", Every.FORTNIGHT, UNSAID),
                    rule("每(?:[两二2]个?月|隔一?个?月|逢?双月)|隔月|双月" + MEETS, Every.TWO_MONTHS, UNSAID),
                    rule("两个?月一(?!次性)", Every.TWO_MONTHS, ONCE),
                    rule("每月一(?=调度|通报|例会|研判|检查|排查|小结|主题)", Every.MONTH, ONCE),
                    rule("每月\\d{1,2}[日号](?:之?前|以前)?", Every.MONTH, UNSAID),
                    rule("每(?:一)?(?:个)?月|逐月", Every.MONTH, UNSAID),
                    rule("每(?:周|星期)一(?=上午|下午|晚|升|举|开|进|召|组织|集|的|为|[,、])", Every.WEEK, UNSAID),
                    rule("每(?:周|星期)[二三四五六日天](?![次节课场个篇期遍练测])", Every.WEEK, UNSAID),
                    rule("每(?:周|星期)一(?=调度|通报|例会|研判|检查|排查|小结)", Every.WEEK, ONCE),
                    rule("每(?:一)?(?:周|星期)", Every.WEEK, UNSAID),
                    rule("每(?:一)?[日天]", Every.DAY, UNSAID),
                    rule("每(?:一)?年(?!级)|年均", Every.YEAR, UNSAID),
                    rule("一[日天]一(?!生)", Every.DAY, ONCE),
                    rule("一周一", Every.WEEK, ONCE),
                    rule("一月一", Every.MONTH, ONCE),
                    rule("一季度?一", Every.QUARTER, ONCE),
                    rule("一学期一", Every.TERM, ONCE),
                    rule("日报(?:告|制度|制)|日" + MEETS, Every.DAY, UNSAID),
                    rule("周报(?:告|制度|制)|周" + MEETS, Every.WEEK, UNSAID),
                    rule("月报(?:告|制度|制)|月度?" + MEETS, Every.MONTH, UNSAID),
                    rule("季度?报(?:告|制度|制)|季度?" + MEETS, Every.QUARTER, UNSAID),
                    rule("按月|按月度", Every.MONTH, UNSAID),
                    rule("按季度?", Every.QUARTER, UNSAID),
                    rule("按学期", Every.TERM, UNSAID),
                    rule("两周一", Every.FORTNIGHT, ONCE),
                    rule("/学期", Every.TERM, UNSAID),
                    rule("/季度?", Every.QUARTER, UNSAID),
                    rule("/月", Every.MONTH, UNSAID),
                    rule("/周", Every.WEEK, UNSAID),
                    rule("/[天日]", Every.DAY, UNSAID),
                    rule("/年", Every.YEAR, UNSAID));

    /// Every character a rhythm can begin with.
    private static final String BEGINNINGS = "每隔逐双年一两日周月季按/";

    private RhythmRules() {}

    static Token.@Nullable Rhythm at(String text, int at) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (Rule rule : RULES) {
            Matcher form =
                    rule.form().matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (form.lookingAt()) {
                return new Token.Rhythm(at, form.end(), new Frequency(rule.every(), rule.times()));
            }
        }
        return null;
    }

    private static Rule rule(String form, Every every, OptionalInt times) {
        String whole =
                "每一两/".indexOf(form.charAt(0)) >= 0
                        ? form
                        : "(?<![\\d一二三四五六七八九十当本生节假平次])(?:" + form + ")";
        return new Rule(Pattern.compile(whole), every, times);
    }
}
