package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.clause.Figure.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 特殊形式 — amounts that are not a number and a measure word; one line each in [#FORMS].
final class SpecialForms {

    private record Form(Pattern pattern, BiFunction<String, Matcher, @Nullable Figure> reading) {}

    private static final String HAN = "[一二三四五六七八九十]{1,3}";

    /// What a share stands behind, so that 5/12防灾减灾日 stays a day: 占, 的, 达到 or a whole.
    private static final String SHARED =
            "(?<=(?:占(?:了|到|比)?|的|达到?|率为?|[升高加降]到|[低高少多]于|超过|全[省市州县区旗校国]|总[数额量]|人数)近?)";

    private static final Set<String> PLACES = Set.of("全省", "全市", "全国", "全州", "全区", "全县", "全旗");
    private static final Set<String> NAMES_AFTER_MASK = Set.of("校", "班", "课", "人", "支");

    private static final List<Form> FORMS =
            List.of(
                    form("前(" + HAN + "|\\d{1,3})(名|位|强)?", SpecialForms::top),
                    form("第(" + HAN + "|\\d{1,3})(名|位|方阵|梯队)?", SpecialForms::rank),
                    form("([一二三四五六七八九])成(?![立为功效员])", SpecialForms::tenths),
                    form(SHARED + "([1-9]\\d?)/([1-9]\\d?)(?![\\d/年月学])", SpecialForms::slashed),
                    form("翻([一两二三])番", SpecialForms::doubled),
                    form("(?<=[率数量故件诉][为])(?:0|零)(?=[,。;、)]|$)", SpecialForms::none),
                    form("零发生", SpecialForms::none),
                    form("(一?百|" + HAN + ")分之([零〇一二三四五六七八九十百点]{1,6})", SpecialForms::fraction),
                    form(
                            "(?<![A-Za-z0-9×])(?:[Xx×]{1,4}|\\*{1,4}|_{2,6}|[○〇]{2,3})余?",
                            SpecialForms::mask));

    /// Every character a special form can begin with.
    private static final String BEGINNINGS = "前第一二三四五六七八九十百翻零0123456789Xx×*_○〇";

    private SpecialForms() {}

    static Token.@Nullable Amount at(String text, int at) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return null;
        }
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(text);
            found.region(at, text.length()).useTransparentBounds(true);
            Figure figure = found.lookingAt() ? form.reading().apply(text, found) : null;
            if (figure != null) {
                boolean masked = figure.shape() == Shape.MASKED && figure.unit() != null;
                int unit = masked ? String.valueOf(figure.unit()).length() : 0;
                return new Token.Amount(at, found.end() + unit, figure);
            }
        }
        return null;
    }

    private static Form form(
            String pattern, BiFunction<String, Matcher, @Nullable Figure> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    /// 前十名: tenth or better; 全市前三 needs a place before it and an end behind it.
    private static @Nullable Figure top(String text, Matcher said) {
        String unit = said.group(2);
        boolean ranks = unit != null || (isPlaced(text, said.start()) && isEnd(text, said.end()));
        return ranks
                ? new Figure(
                        number(said.group(1)), null, unit == null ? "名" : unit, Shape.TOP, false)
                : null;
    }

    /// 全市第二, 第一名; but 第三批 and 第七届 are names.
    private static @Nullable Figure rank(String text, Matcher said) {
        boolean placed = isPlaced(text, said.start());
        boolean ends = isEnd(text, said.end());
        String unit = said.group(2);
        boolean ranks = unit == null ? placed && ends : placed || !"位".equals(unit);
        return ranks
                ? new Figure(
                        number(said.group(1)), null, unit == null ? "名" : unit, Shape.RANK, false)
                : null;
    }

    private static boolean isPlaced(String text, int at) {
        return at >= 2 && PLACES.contains(text.substring(at - 2, at));
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || ",。;、:)的 ".indexOf(text.charAt(at)) >= 0;
    }

    /// 占了1/5.
    private static @Nullable Figure slashed(String text, Matcher said) {
        int above = Integer.parseInt(said.group(1));
        int below = Integer.parseInt(said.group(2));
        return above < below ? share(Fractions.percent(below, above)) : null;
    }

    /// 翻一番 is a rise by 100%, 翻两番 by 300%.
    private static Figure doubled(String text, Matcher said) {
        int times = "两二".contains(said.group(1)) ? 2 : "三".equals(said.group(1)) ? 3 : 1;
        return share(BigDecimal.valueOf(((1L << times) - 1) * 100));
    }

    /// 流失率为0.
    private static Figure none(String text, Matcher said) {
        return new Figure(BigDecimal.ZERO, null, null, Shape.PLAIN, false);
    }

    /// 七成 is 70%.
    private static Figure tenths(String text, Matcher said) {
        return share(number(said.group(1)).multiply(BigDecimal.TEN));
    }

    private static Figure fraction(String text, Matcher said) {
        String below = said.group(1).endsWith("百") ? "百" : said.group(1);
        return share(Fractions.percent(below, said.group(2)));
    }

    private static Figure share(BigDecimal percent) {
        return new Figure(percent, null, "%", Shape.PLAIN, false);
    }

    /// XX所; but XX校 and XX班 are names.
    private static @Nullable Figure mask(String text, Matcher said) {
        String unit = Units.at(text, said.end(), false);
        boolean counts = !unit.isEmpty() && !NAMES_AFTER_MASK.contains(unit);
        return counts ? new Figure(null, null, unit, Shape.MASKED, false) : null;
    }

    private static BigDecimal number(String numeral) {
        Numerals read = Numerals.at(numeral, 0);
        return read == null ? BigDecimal.ZERO : read.value();
    }
}
