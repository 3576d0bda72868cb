package cn.duban.plan.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 行文 — a stretch of text, or a number that has to stay bound to its fact.
sealed interface Piece {
    String shown();

    record Words(String shown) implements Piece {}

    record Number(
            BoundFigure.Role role,
            String commitment,
            String shown,
            String value,
            @Nullable String figure,
            @Nullable String period,
            @Nullable Instant dataAsOf)
            implements Piece {}
}
