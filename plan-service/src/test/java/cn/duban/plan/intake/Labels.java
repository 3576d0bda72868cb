package cn.duban.plan.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 标注的读法 — when two readings of a number, date, rhythm or subject are the same one.
///
/// The conventions are those of the annotation guideline: 每天 is 每日, = and count are one class, a
/// bare plan year is no error, units are folded to half width.
final class Labels {

    private static final Map<String, Integer> SCALES = Map.of("万", 10_000, "亿", 100_000_000);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_%]+");

    private Labels() {}

    static String fold(@Nullable String words) {
        return Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFKC);
    }

    static String text(JsonNode label, String member) {
        return label.path(member).isString() ? label.path(member).asString() : "";
    }

    static boolean isPlan(JsonNode label) {
        return !text(label, "kind").equals("result");
    }

    static boolean isRequired(JsonNode label) {
        boolean dated = !text(label, "deadline").isEmpty() || !text(label, "frequency").isEmpty();
        boolean hidden = label.path("masked").asBoolean(false) && !dated;
        return !label.path("optional").asBoolean(false) && !hidden;
    }

    /// How far two spans overlap, as a share of the shorter one.
    static double overlap(JsonNode one, JsonNode other) {
        int from = Math.max(start(one), start(other));
        int to = Math.min(end(one), end(other));
        int shorter = Math.min(end(one) - start(one), end(other) - start(other));
        return Math.max(0, to - from) / (double) shorter;
    }

    private static int start(JsonNode label) {
        return label.path("offset").asInt();
    }

    private static int end(JsonNode label) {
        String words = text(label, "text");
        return start(label) + Math.max(1, words.codePointCount(0, words.length()));
    }

    static boolean sameQuantity(JsonNode read, JsonNode label) {
        Double mine = value(read, "value");
        Double theirs = value(label, "value");
        if (mine == null || theirs == null) {
            return mine == null && theirs == null;
        }
        boolean unsigned = text(label, "comparator").equals("change");
        boolean lenient = unsigned && !text(read, "comparator").equals("change");
        double said = lenient ? Math.abs(theirs) : theirs;
        String unit = unit(label);
        return Math.abs(mine - said) < 1e-6 && (unit.isEmpty() || unit.equals(unit(read)));
    }

    static @Nullable Double value(JsonNode label, String member) {
        JsonNode value = label.path(member);
        if (!value.isNumber()) {
            return null;
        }
        String unit = fold(text(label, "unit"));
        int scale = unit.isEmpty() ? 1 : SCALES.getOrDefault(unit.substring(0, 1), 1);
        return value.asDouble() * scale;
    }

    private static String unit(JsonNode label) {
        return fold(text(label, "unit")).replaceAll("^[万亿余多]+|[余多]", "");
    }

    static boolean sameComparison(JsonNode read, JsonNode label) {
        return compared(read).equals(compared(label));
    }

    private static String compared(JsonNode label) {
        return text(label, "comparator").replace("count", "=");
    }

    static boolean sameDeadline(JsonNode read, JsonNode label) {
        String said = text(read, "deadline");
        String expected = text(label, "deadline");
        boolean soft = label.path("deadline_soft").asBoolean(false) && said.isEmpty();
        boolean planYear = expected.isEmpty() && said.matches("\\d{4}");
        return said.equals(expected) || soft || planYear;
    }

    static String frequency(JsonNode label) {
        return fold(text(label, "frequency"))
                .replaceFirst("^每?[一]?个?", "每")
                .replace("季度", "季")
                .replace("日", "天")
                .replace("一次", "1次")
                .replaceFirst("1次$", "");
    }

    static boolean sameBaseline(JsonNode read, JsonNode label) {
        return baseline(read).equals(baseline(label));
    }

    private static String baseline(JsonNode label) {
        String said = fold(text(label, "baseline")).replaceFirst("年$", "");
        return Set.of("上年同期", "去年同期", "去", "上").contains(said) ? "上年" : said;
    }

    /// Alike: one holds the other, or three fifths of their pairs of characters are shared.
    static boolean alike(String one, String other) {
        String a = NO_WORD.matcher(fold(one)).replaceAll("");
        String b = NO_WORD.matcher(fold(other)).replaceAll("");
        if (a.isEmpty() || b.isEmpty()) {
            return Objects.equals(a, b);
        }
        boolean holds = Math.min(a.length(), b.length()) >= 4 && (a.contains(b) || b.contains(a));
        List<String> rest = pairs(b);
        int all = rest.size() + pairs(a).size();
        int common = (int) pairs(a).stream().filter(rest::remove).count();
        return holds || 2.0 * common / all >= 0.6;
    }

    private static List<String> pairs(String words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            pairs.add(words.substring(i, i + 2));
        }
        return pairs.isEmpty() ? new ArrayList<>(List.of(words)) : pairs;
    }
}
