package cn.duban.plan.commitment;

import cn.duban.plan.commitment.Handling.PaceCurve;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 曲线的说法 — a curve as a reader sees it: 按校历, 节点（2026年6月30日60所、…）.
final class CurveWords {
    private CurveWords() {}

    /// @param notation as progress writes it; none is the usual one
    static String of(@Nullable String notation, String unit) {
        if (notation == null) {
            return PaceCurve.CALENDAR.chinese();
        }
        return Arrays.stream(PaceCurve.values())
                .filter(c -> c.notation().equals(notation))
                .findFirst()
                .map(PaceCurve::chinese)
                .orElseGet(() -> points(notation.split(" "), unit));
    }

    private static String points(String[] words, String unit) {
        boolean percent = words[0].equals("curve");
        String measure = percent ? "%" : unit;
        return Arrays.stream(words)
                .skip(1)
                .map(word -> point(word, measure))
                .collect(Collectors.joining("、", percent ? "曲线（" : "节点（", "）"));
    }

    private static String point(String word, String measure) {
        String[] parts = word.split("=", 2);
        LocalDate day = LocalDate.parse(parts[0]);
        return "%d年%d月%d日%s%s"
                .formatted(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), parts[1], measure);
    }
}
