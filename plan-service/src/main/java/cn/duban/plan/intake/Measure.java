package cn.duban.plan.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 量 — what is counted, how it compares, and from where; every part may be missing in the text.
///
/// - `comparison` is absent when the sentence has neither number nor direction (a pure date or
///   frequency).
/// - `value` is absent for masks (XX所), damaged and unquantified figures (有所提升); 万 and 亿 are
///   multiplied out.
/// - `second` is the upper end of a range, and only that.
/// - `unit` is the measure word as printed (所, 人次, %, 个百分点, 元).
/// - `baseline` is 上年, a year, or the starting level (58%).
public record Measure(
        @Nullable Comparison comparison,
        @Nullable BigDecimal value,
        @Nullable BigDecimal second,
        @Nullable String unit,
        @Nullable String baseline) {

    private static final Measure NONE = new Measure(null, null, null, null, null);

    public Measure {
        if (second != null && comparison != Comparison.RANGE) {
            throw new IllegalArgumentException(
                    "Only a range has a second value: " + comparison + " " + second);
        }
    }

    /// No number at all: the sentence promises a date or a frequency.
    public static Measure none() {
        return NONE;
    }

    /// Whether a number can be compared at the end of the year.
    public boolean isQuantified() {
        return value != null;
    }
}
