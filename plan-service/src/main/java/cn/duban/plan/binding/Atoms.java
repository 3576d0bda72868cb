package cn.duban.plan.binding;

import cn.duban.plan.binding.Atom.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 数词规则 — finds numbers, dates, ordinals and statuses in a Chinese text; pure.
///
/// - Dates, periods, document numbers, 第…, and the number a heading begins with are no quantities.
/// - A number in characters is one when a measure word follows (三所, 二十余名) or it is a share (百分之九十五,
///   九成, 一半); 进一步, 统一 and 五育 are words.
/// - Repetitions are bounded, so a hostile text costs no more than a long one.
public final class Atoms {
    /// No report comes near it; what does is not compared.
    public static final int MOST = 100_000;

    private static final String MEASURE =
            "(?:人次|平方米|公里|万元|亿元|百分点|个百分点|所|项|名|人|个|间|次|家|条|天|元|场|份|件|套|倍|岁|门|节|处|台|户|组|位|课时|学位|小时|班|辆|座|册|米|吨|期)";
    private static final String HAN = "[〇零一二两三四五六七八九十百千万亿]";
    private static final Pattern ATOM =
            Pattern.compile(
                    // 1 heading number, 2 status, 3 date or period, 4 ordinal
                    "(^\\s{0,8}(?:"
                            + HAN
                            + "{1,4}、|[（(]"
                            + HAN
                            + "{1,4}[)）]|\\d{1,3}[.．](?!\\d)\\s{0,4}|[（(]\\d{1,3}[)）]))"
                            + "|(【[^】]{1,16}】|●\\s{0,2}\\p{IsHan}{2,16})"
                            + "|(\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|[初底末])?|[春秋]季学期|[上下]半年|第[一二三四]季度)?"
                            + "|\\d{4}[-—–]\\d{4}学年|\\d{4}-\\d{2}-\\d{2}|\\d{4}-(?:spring|autumn|H\\d|Q\\d)"
                            + "|\\d{1,2}月(?:\\d{1,2}日|[上中下]旬|[初底末份])?|\\d{1,2}日|\\d{1,2}[:：]\\d{2}"
                            + "|[〇零一二三四五六七八九]{4}年(?:"
                            + HAN
                            + "{1,3}月(?:"
                            + HAN
                            + "{1,3}日)?)?)"
                            + "|(〔\\d{4}〕\\d{1,5}号|第(?:\\d{1,6}|"
                            + HAN
                            + "{1,6})[\\p{IsHan}]?)"
                            // 5 number and 6 its unit, 7 number in characters and 8 its unit
                            + "|((?:(?<!\\d)[-−])?\\d{1,30}(?:,\\d{3}){0,9}(?:\\.\\d{1,30})?)([万亿]?(?:%|‰|余|多|"
                            + MEASURE
                            + ")?)"
                            + "|(百分之"
                            + HAN
                            + "{1,8}(?:点"
                            + HAN
                            + "{1,8})?|"
                            + HAN
                            + "{1,8}成(?![为立长功员效果本都就])|[一过]半(?!天)|半数|翻[一两]?番|(?<![统进同唯专单归逐])"
                            + HAN
                            + "{1,12}(?:点"
                            + HAN
                            + "{1,8})?(?=[多余来]?"
                            + MEASURE
                            + "))([多余来]?(?:"
                            + MEASURE
                            + ")?)",
                    Pattern.MULTILINE);

    private Atoms() {}

    /// In the order of the text.
    public static List<Atom> of(String text) {
        String plain = narrow(text);
        List<Atom> atoms = new ArrayList<>();
        Matcher found = ATOM.matcher(plain);
        while (atoms.size() <= MOST && found.find()) {
            atoms.add(atom(found));
        }
        return atoms;
    }

    /// The quantities among them: what would need a fact behind it.
    public static List<Atom> quantities(String text) {
        return of(text).stream().filter(Atom::isQuantity).toList();
    }

    private static Atom atom(Matcher found) {
        Sort sort =
                found.group(2) != null
                        ? Sort.STATUS
                        : found.group(3) != null
                                ? Sort.DATE
                                : found.group(1) != null || found.group(4) != null
                                        ? Sort.ORDINAL
                                        : found.group(5) != null ? Sort.NUMBER : Sort.HAN_NUMBER;
        int numberEnd =
                switch (sort) {
                    case NUMBER -> found.end(5);
                    case HAN_NUMBER -> found.end(7);
                    case STATUS, DATE, ORDINAL -> found.end();
                };
        String key = found.group().replace(",", "").replaceAll("\\s", "").replace('−', '-');
        return new Atom(sort, found.start(), numberEnd, found.end(), key);
    }

    /// Full-width digits, point and percent as half-width ones; every place stays where it is.
    private static String narrow(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '０' && c <= '９') {
                plain.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '％') {
                plain.setCharAt(i, '%');
            } else if (c == '．' && i > 0 && Character.isDigit(plain.charAt(i - 1))) {
                plain.setCharAt(i, '.');
            }
        }
        return plain.toString();
    }
}
