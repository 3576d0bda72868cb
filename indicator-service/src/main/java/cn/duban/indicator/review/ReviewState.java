package cn.duban.indicator.review;

import cn.duban.indicator.submission.LatestRowDocument;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 审核状态 — derived from the row, what was decided about it and the day; never typed.
enum ReviewState {
    PENDING("待审"),
    RETURNED("已退回"),
    OVERDUE("逾期未改"),
    APPROVED("已通过");

    private final String title;

    ReviewState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static ReviewState of(LatestRowDocument row, Optional<Review> review, LocalDate today) {
        List<Return> open = review.map(r -> r.openFor(row)).orElse(List.of());
        if (!open.isEmpty()) {
            return open.stream().anyMatch(r -> r.overdue(today)) ? OVERDUE : RETURNED;
        }
        return review.filter(r -> r.approves(row)).isPresent() ? APPROVED : PENDING;
    }

    /// By its code or its Chinese name.
    static Optional<ReviewState> named(String text) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(text) || s.title.equals(text))
                .findFirst();
    }
}
