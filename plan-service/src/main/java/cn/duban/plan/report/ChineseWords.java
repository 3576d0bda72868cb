package cn.duban.plan.report;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 行文习惯 — days and periods as a bureau writes them, no word said twice; pure.
public final class ChineseWords {
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})-(?:(\\d{2})-(\\d{2})|(spring|autumn)|H([12])|Q([1-4])|(\\d{4})|(\\d{2}))(?![\\d-])");
    private static final Pattern BARE_YEAR = Pattern.compile("(?<=比)(\\d{4})(?=的)");
    private static final Pattern TWICE = Pattern.compile("(达到|不低于|不超过|完成|新增|还有|目标|已经|共计|覆盖率)\\1+");
    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    private ChineseWords() {}

    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// 2026-autumn → 2026年秋季学期.
    public static String period(String code) {
        return code.matches("\\d{4}") ? code + "年" : readable(code);
    }

    /// The sentence with every code in it said in words.
    static String readable(String sentence) {
        Matcher code = CODE.matcher(sentence);
        String said = code.replaceAll(c -> Matcher.quoteReplacement(inWords(c)));
        said = BARE_YEAR.matcher(said).replaceAll("$1年");
        return TWICE.matcher(said).replaceAll("$1");
    }

    private static String inWords(MatchResult code) {
        String year = code.group(1);
        if (code.group(2) != null) {
            return year + "年" + plain(code.group(2)) + "月" + plain(code.group(3)) + "日";
        }
        if (code.group(4) != null) {
            return year + (code.group(4).equals("spring") ? "年春季学期" : "年秋季学期");
        }
        if (code.group(5) != null) {
            return year + (code.group(5).equals("1") ? "年上半年" : "年下半年");
        }
        if (code.group(6) != null) {
            return year + "年第" + QUARTERS[Integer.parseInt(code.group(6)) - 1] + "季度";
        }
        return code.group(7) != null
                ? year + "—" + code.group(7) + "学年"
                : year + "年" + plain(code.group(8)) + "月";
    }

    private static String plain(String number) {
        return Integer.toString(Integer.parseInt(number));
    }
}
