package cn.duban.indicator.recheck;

import cn.duban.indicator.QualityProblem.ReviewRefused;
import cn.duban.indicator.submission.FoundNumbers;
import cn.duban.indicator.submission.FoundNumbers.Verdict;
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
        @Schema(description = "要素代码到复核所见的数，写法和检查同推送")
                @Nullable Map<String, @Nullable String> values,
        @Schema(description = "备注，最多500字；所见的数异常时须写明原因") @Nullable String note) {

    static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CODE = 64;

    /// Whose numbers they are has to be said before anything else can be.
    void checkNamed() {
        List<Violation> violations = new ArrayList<>();
        needText("/school", school, violations);
        refuse(violations);
    }

    /// The numbers, once all of them pass the rules of a push.
    Map<String, BigDecimal> checked(
            Sample sample, FoundNumbers.Row row, FoundNumbers foundNumbers) {
        List<Violation> violations = new ArrayList<>();
        Map<String, @Nullable String> written = Objects.requireNonNullElse(values, Map.of());
        if (written.isEmpty()) {
            violations.add(Violation.of("/values", "values-missing", "须录入至少一个复核所见的数。"));
        }
        Map<String, @Nullable String> asked = new TreeMap<>(written);
        asked.keySet().retainAll(sample.elements());
        written.keySet().stream()
                .filter(code -> !asked.containsKey(code))
                .forEach(code -> violations.add(stranger(code)));
        Verdict verdict = foundNumbers.on(row, asked, note != null && !note.isBlank());
        violations.addAll(verdict.objections());
        boundText("/note", note, violations);
        refuse(violations);
        return verdict.values();
    }

    private static Violation stranger(String code) {
        String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "…";
        return Violation.of(
                FoundNumbers.placeOf(shown), "unknown-element", "样本不复核“%s”。".formatted(shown));
    }

    static void needText(String at, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(at, "text-missing", "这一项必须填写。"));
        }
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ReviewRefused(violations);
        }
    }

    static void boundText(String at, @Nullable String text, List<Violation> violations) {
        if (text != null && text.length() > LONGEST_TEXT) {
            violations.add(Violation.of(at, "text-too-long", "最多%d个字。".formatted(LONGEST_TEXT)));
        }
    }
}
