package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.Season;
import cn.duban.plan.intake.text.HanNumber;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 时间规则 — a period is a year, a part of the year, or both; a new form is one line in [#PARTS].
///
/// 初 and 上旬 are the 10th, 中旬 the 20th, 下旬, 底 and 末 the last day; a span of months is its last
/// month.
final class PeriodRules {

    private record Part(Pattern form, boolean needsYear, Function<Matcher, When> reading) {}

    private static final List<Part> PARTS =
            List.of(
                    part("{M}月{D}[日号]", m -> When.day(number(m, 1), number(m, 2))),
                    part("{M}月(?:初|上旬)", m -> When.day(number(m, 1), 10)),
                    part("{M}月(?:中旬|中)", m -> When.day(number(m, 1), 20)),
                    part("{M}月份?(?:下旬|底|末)", m -> When.day(number(m, 1), When.LAST)),
                    part("{M}月?(?:份)?[-~至到]{M}月(?:份)?", m -> When.day(number(m, 2), 0)),
                    part("{M}月(?:份)?(?!报|考|测|度|通报|调度)", m -> When.day(number(m, 1), 0)),
                    part("上半年(?:底|末)?", m -> When.season(Season.FIRST_HALF)),
                    part("下半年(?:底|末)?", m -> When.season(Season.SECOND_HALF)),
                    part("第?(?:一|1)季度(?:底|末)?", m -> When.season(Season.FIRST_QUARTER)),
                    part("第?(?:二|2)季度(?:底|末)?", m -> When.season(Season.SECOND_QUARTER)),
                    part("第?(?:三|3)季度(?:底|末)?", m -> When.season(Season.THIRD_QUARTER)),
                    part("第?(?:四|4)季度(?:底|末)?", m -> When.season(Season.FOURTH_QUARTER)),
                    part("春季?学期(?:末)?", m -> When.season(Season.SPRING)),
                    part("秋季?学期(?:末|开学)?|秋季开学", m -> When.season(Season.AUTUMN)),
                    new Part(Pattern.compile("秋季"), true, m -> When.season(Season.AUTUMN)),
                    new Part(Pattern.compile("春季"), true, m -> When.season(Season.SPRING)),
                    part("暑期|暑假", m -> When.season(Season.SUMMER)),
                    part("五一(?:劳动)?节?(?=前|之前|以前)", _ -> When.day(4, 30)),
                    part("六一(?:儿童)?节?(?=前|之前|以前)", _ -> When.day(5, 31)),
                    part("七一(?=前|之前|以前)", _ -> When.day(6, 30)),
                    part("国庆节?(?=前|之前|以前)", _ -> When.day(9, 30)),
                    part("元旦(?=前|之前|以前)", _ -> When.day(12, 31)),
                    part("年底|年末", m -> When.day(12, When.LAST)),
                    part("年内|全年(?!目标|任务|工作|各项|重点)|年度内", m -> When.year(null)),
                    new Part(Pattern.compile("底|末"), true, m -> When.day(12, When.LAST)),
                    new Part(Pattern.compile("度?"), true, m -> When.year(null)));

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年(?!级)|今年|本年度?|当年|明年|来年");
    private static final Pattern SPAN = Pattern.compile("20\\d\\d年?[-~至到](20\\d\\d)年(?!级)");

    /// Every character a period can begin with.
    private static final String BEGINNINGS = "0123456789一二三四五六七八九十上下第春秋暑年全今本当明来国元";

    private PeriodRules() {}

    /// The period at a position; `year` is what 今年 means.
    static Token.@Nullable Period at(String text, int at, int thisYear) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        Matcher span = SPAN.matcher(text).region(at, text.length());
        Matcher year = YEAR.matcher(text).region(at, text.length());
        boolean digitBefore =
                at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == 'x');
        if (digitBefore || (at > 0 && isNumberBefore(text, at))) {
            return null;
        }
        if (span.lookingAt()) {
            return period(at, span.end(), When.year(Integer.parseInt(span.group(1))), text);
        }
        boolean said = year.lookingAt();
        Integer named = said ? yearOf(year, thisYear) : null;
        int from = said ? year.end() : at;
        for (Part part : PARTS) {
            Matcher form = part.form().matcher(text).region(from, text.length());
            if ((said || !part.needsYear()) && form.lookingAt() && isDate(form)) {
                return period(at, form.end(), part.reading().apply(form).in(named), text);
            }
        }
        return null;
    }

    /// 第三季度 is read from 第; 三年内 says how long, not until when.
    private static boolean isNumberBefore(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '第'
                || (text.charAt(at) == '年' && "去上前往历近".indexOf(before) >= 0)
                || (text.charAt(at) == '年' && HanNumber.CHARACTERS.indexOf(before) >= 0);
    }

    private static Token.Period period(int start, int end, When when, String text) {
        int to = end;
        for (String tail : List.of("之前", "以前", "前", "期间", "内")) {
            if (text.startsWith(tail, to)) {
                to += tail.length();
                break;
            }
        }
        return new Token.Period(start, to, when);
    }

    private static @Nullable Integer yearOf(Matcher year, int thisYear) {
        if (year.group(1) != null) {
            return Integer.valueOf(year.group(1));
        }
        if (thisYear == 0) {
            return null;
        }
        return year.group().startsWith("明") || year.group().startsWith("来")
                ? thisYear + 1
                : thisYear;
    }

    private static boolean isDate(Matcher form) {
        for (int i = 1; i <= form.groupCount(); i++) {
            int limit =
                    i == 1 || form.group().contains("-") || !form.group().matches(".*[日号]")
                            ? 12
                            : 31;
            if (number(form, i) < 1 || number(form, i) > limit) {
                return false;
            }
        }
        return true;
    }

    private static Part part(String form, Function<Matcher, When> reading) {
        String numeral = "(\\\\d{1,2}|[一二三四五六七八九十]{1,3})";
        String pattern = form.replaceAll("\\{[MD]}", numeral);
        return new Part(Pattern.compile(pattern), false, reading);
    }

    private static int number(Matcher m, int group) {
        String said = m.group(group);
        return Character.isDigit(said.charAt(0)) && said.charAt(0) < 128
                ? Integer.parseInt(said)
                : (int) HanNumber.parse(said).orElse(0);
    }
}
