package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.ReviewRefused;
import cn.duban.starter.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 复核录入 — the numbers somebody found at one school; what was not looked at is left out.
record EntryRequest(
        @Schema(description = "学校代码", example = "2199000001") @Nullable String school,
        @Schema(description = "学段，仅分学段填报的报表") @Nullable String stage,
        @Schema(description = "要素代码到复核所见的数") @Nullable Map<String, @Nullable BigDecimal> values,
        @Schema(description = "备注，最多500字") @Nullable String note) {

    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final int LONGEST_NOTE = 500;

    Map<String, BigDecimal> checked(Sample sample) {
        List<Violation> violations = new ArrayList<>();
        Map<String, BigDecimal> sound = new TreeMap<>();
        Map<String, @Nullable BigDecimal> written = Objects.requireNonNullElse(values, Map.of());
        if (written.isEmpty()) {
            violations.add(Violation.of("/values", "values-missing", "须录入至少一个复核所见的数。"));
        }
        written.forEach((code, value) -> {
            if (!sample.elements().contains(code)) {
                violations.add(
                        Violation.of(
                                "/values/" + code,
                                "unknown-element",
                                "样本不复核“%s”。".formatted(code)));
            } else if (value == null || !fits(value)) {
                violations.add(
                        Violation.of("/values/" + code, "not-a-number", "应填数字（最多15位整数、6位小数）。"));
            } else {
                sound.put(code, value);
            }
        });
        if (note != null && note.length() > LONGEST_NOTE) {
            violations.add(Violation.of("/note", "text-too-long", "最多500个字。"));
        }
        if (!violations.isEmpty()) {
            throw new ReviewRefused(violations);
        }
        return sound;
    }

    private static boolean fits(BigDecimal value) {
        return value.scale() <= DECIMALS
                && value.scale() >= -DIGITS
                && value.precision() - value.scale() <= DIGITS;
    }
}
