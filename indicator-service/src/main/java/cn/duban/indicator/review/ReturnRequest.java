package cn.duban.indicator.review;

import cn.duban.indicator.QualityProblem.ReviewRefused;
import cn.duban.starter.problem.Violation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 退回请求 — which cell, why, and until when: a day, a number of calendar days, or the usual ones.
record ReturnRequest(
        @Schema(description = "要素代码", example = "vis.myopia") @Nullable String element,
        @Schema(description = "退回原因，1至500字", example = "近视人数与去年相差一倍，请核对") @Nullable String reason,
        @Schema(description = "自今日起的自然日天数，默认5天", example = "5") @Nullable Integer days,
        @Schema(description = "期限（当日有效），与days二选一") @Nullable LocalDate due) {

    static final int LONGEST_TEXT = 500;

    /// The day until which the school may answer, once the request is sound.
    LocalDate dueFrom(LocalDate today, ReviewSettings settings) {
        List<Violation> violations = new ArrayList<>();
        needText("/element", element, violations);
        needText("/reason", reason, violations);
        if (days != null && due != null) {
            violations.add(Violation.of("/due", "only-one", "days和due只能填一个。"));
        }
        LocalDate day =
                due != null
                        ? due
                        : today.plusDays(Objects.requireNonNullElse(days, settings.days()));
        if (day.isBefore(today) || day.isAfter(today.plusDays(settings.longestDays()))) {
            violations.add(
                    Violation.of(
                            due != null ? "/due" : "/days",
                            "due-out-of-range",
                            "期限应在今天至%d天之内。".formatted(settings.longestDays())));
        }
        refuse(violations);
        return day;
    }

    static void needText(String at, @Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(at, "text-missing", "这一项必须填写。"));
        }
        boundText(at, text, violations);
    }

    static void boundText(String at, @Nullable String text, List<Violation> violations) {
        if (text != null && text.length() > LONGEST_TEXT) {
            violations.add(Violation.of(at, "text-too-long", "最多%d个字。".formatted(LONGEST_TEXT)));
        }
    }

    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ReviewRefused(violations);
        }
    }
}
