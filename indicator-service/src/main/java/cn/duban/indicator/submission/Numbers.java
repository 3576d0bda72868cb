package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Element;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 数的写法 — what was written into a number or nothing; bounded before anything is computed with it.
final class Numbers {

    static final int MOST_DIGITS = 15;
    static final int MOST_DECIMALS = 6;
    private static final int LONGEST = 40;
    private static final Map<String, String> YES_OR_NO =
            Map.of("true", "1", "false", "0", "1", "1", "0", "0", "是", "1", "否", "0");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{16,}");

    /// Letters a hand or a scanner writes for digits, among digits.
    private static final Pattern LOOKING_ALIKE =
            Pattern.compile("(?=.*\\d)(?=.*\\D)[\\dOoＯ〇lI|sS]{2,15}");

    private static final Pattern GROUPED =
            Pattern.compile(
                    "([+-]?\\d{1,3}(?:[,,]\\d{3})+(?:\\.\\d+)?|[+-]?\\d+(?:\\.\\d+)?)(.{0,4})");

    private Numbers() {}

    /// Empty where it is no number of the element's type.
    static Optional<BigDecimal> read(Element.Type type, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String text =
                type == Element.Type.BOOL
                        ? YES_OR_NO.getOrDefault(written.toLowerCase(Locale.ROOT), "")
                        : written;
        try {
            BigDecimal number = new BigDecimal(text);
            boolean fits = type == Element.Type.DECIMAL || whole(number);
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A long row of digits is a number all the same, only too large a one.
    static boolean endless(String written) {
        return written.length() > LONGEST && DIGITS.matcher(written).matches();
    }

    static boolean tooLarge(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (long) bare.precision() - bare.scale() > MOST_DIGITS || bare.scale() > MOST_DECIMALS;
    }

    /// One number has one form; only for numbers that are not too large.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /// `1,234`, `268人` and `1O` are numbers to a person: what was probably meant.
    static @Nullable String meant(Element.Type type, String written) {
        if (LOOKING_ALIKE.matcher(written).matches()) {
            String digits =
                    written.replaceAll("[OoＯ〇]", "0")
                            .replaceAll("[lI|]", "1")
                            .replaceAll("[sS]", "5");
            return read(type, digits).isPresent() ? digits : null;
        }
        Matcher grouped = GROUPED.matcher(written);
        if (type == Element.Type.BOOL || written.length() > LONGEST || !grouped.matches()) {
            return null;
        }
        String bare = grouped.group(1).replaceAll("[,,]", "");
        boolean other = !bare.equals(written) && !grouped.group(2).matches(".*\\d.*");
        return other && read(type, bare).isPresent() ? bare : null;
    }

    private static boolean whole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
