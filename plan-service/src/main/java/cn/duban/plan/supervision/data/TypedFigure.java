package cn.duban.plan.supervision.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 自报数 — the figure a unit wrote into its answer: 已完成92%, 百分之九十二, 达到九成, 已建成3所.
///
/// - Only a number in the target's own measure counts; a goal, last year's level or a change
///   (目标95%, 上年88%, 提高2%) is no claim.
/// - Of several claims the last one said to be reached (完成, 达, 为, 至) counts, else the last.
///
/// @param atLeast 超过90%、90%以上: agrees with anything not below
public record TypedFigure(BigDecimal value, boolean atLeast) {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?";
    private static final Pattern HAN_PERCENT =
            Pattern.compile("百分之([零一二两三四五六七八九十百]+)(?:点([零一二三四五六七八九]+))?");
    private static final Pattern TENTHS = Pattern.compile("([一二三四五六七八九])成([一二三四五六七八九])?");
    private static final Pattern NO_CLAIM =
            Pattern.compile("目标|要求|不低于|应达|计划|任务|上年|去年|同比|同期|环比|提高|增长|下降|提升|减少|相差|距|较|比");
    private static final Pattern REACHED = Pattern.compile("完成|达|为|至|建成|已有|现有|实现");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int BEFORE = 8;

    private record Claim(TypedFigure figure, boolean reached) {}

    /// The figure claimed in a text, in this measure (%, 所, 人次).
    public static Optional<TypedFigure> in(String text, String measure) {
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        String plain = plain(text, measure);
        Pattern pattern = Pattern.compile(NUMBER + "\\s*(?:余)?" + Pattern.quote(measure));
        List<Claim> claims = new ArrayList<>();
        for (Matcher m = pattern.matcher(plain); m.find(); ) {
            String before = clauseBefore(plain, m.start());
            if (!NO_CLAIM.matcher(before).find()) {
                claims.add(new Claim(read(m, plain, before), REACHED.matcher(before).find()));
            }
        }
        return claims.reversed().stream()
                .filter(Claim::reached)
                .findFirst()
                .or(() -> claims.reversed().stream().findFirst())
                .map(Claim::figure);
    }

    /// What [#notation] wrote.
    public static TypedFigure of(String notation) {
        return notation.startsWith("≥")
                ? new TypedFigure(new BigDecimal(notation.substring(1)), true)
                : new TypedFigure(new BigDecimal(notation), false);
    }

    public String notation() {
        return (atLeast ? "≥" : "") + value.toPlainString();
    }

    public String inWords(String measure) {
        return value.toPlainString() + measure + (atLeast ? "以上" : "");
    }

    /// Whether the computed figure, shown as exactly as the typed one, is the typed one.
    public boolean agreesWith(BigDecimal computed) {
        return atLeast
                ? computed.compareTo(value) >= 0
                : computed.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    }

    private static TypedFigure read(Matcher m, String plain, String before) {
        String digits = m.group(1).replace(",", "") + (m.group(2) == null ? "" : m.group(2));
        boolean atLeast = plain.startsWith("以上", m.end()) || before.matches(".*(超过|超|逾)$");
        return new TypedFigure(new BigDecimal(digits), atLeast);
    }

    private static String clauseBefore(String plain, int at) {
        String before = plain.substring(Math.max(0, at - BEFORE), at);
        return before.replaceFirst("^.*[，。；、,;（(]", "");
    }

    /// Half-width, and Chinese percentages as digits.
    private static String plain(String text, String measure) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!measure.equals("%")) {
            return half;
        }
        String percent =
                HAN_PERCENT
                        .matcher(half)
                        .replaceAll(m ->
                                han(m.group(1))
                                        + (m.group(2) == null ? "" : "." + digits(m.group(2)))
                                        + "%");
        return TENTHS.matcher(percent)
                .replaceAll(m ->
                        DIGITS.indexOf(m.group(1))
                                + (m.group(2) == null ? "0" : digits(m.group(2)))
                                + "%");
    }

    private static String digits(String han) {
        StringBuilder digits = new StringBuilder();
        han.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return digits.toString();
    }

    /// Up to 百: 九十二, 十五, 一百.
    private static int han(String numeral) {
        int total = 0;
        int digit = -1;
        for (char c : numeral.replace('两', '二').toCharArray()) {
            if (c == '十' || c == '百') {
                total += (digit < 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = -1;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return total + Math.max(0, digit);
    }
}
