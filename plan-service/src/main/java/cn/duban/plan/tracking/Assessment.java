package cn.duban.plan.tracking;

import cn.duban.plan.progress.Baseline;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Explanation;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 研判 — a derived progress as it is kept; a cache that can always be derived again.
///
/// - Two that differ in the explanation alone say the same: others are not told of it.
///
/// @param since when the colour was first this one
/// @param version grows with each published assessment
public record Assessment(
        long version,
        Colour colour,
        String reason,
        Instant since,
        LocalDate asOf,
        @Nullable Figure figure,
        @Nullable String value,
        @Nullable String expected,
        @Nullable String achievement,
        @Nullable Baseline baseline,
        @Nullable Explanation explanation) {

    static Assessment of(Progress progress, long version, Instant since) {
        return new Assessment(
                version,
                progress.colour(),
                progress.light().reason(),
                since,
                progress.asOf(),
                progress.figure().orElse(null),
                progress.value().map(Exact::published).orElse(null),
                progress.expected().map(Exact::published).orElse(null),
                progress.achievement().map(Exact::published).orElse(null),
                progress.baseline().orElse(null),
                progress.explanation());
    }

    /// Whether others would see no difference but the day.
    boolean saysTheSameAs(Assessment other) {
        return as(other, other.explanation).equals(other);
    }

    boolean isExplainedLike(Assessment other) {
        return Objects.equals(explanation, other.explanation);
    }

    /// Under the version and since the moment another one has.
    Assessment explainedAnew(Assessment other) {
        return as(other, other.explanation);
    }

    private Assessment as(Assessment other, @Nullable Explanation why) {
        return new Assessment(
                other.version,
                colour,
                reason,
                other.since,
                other.asOf,
                figure,
                value,
                expected,
                achievement,
                baseline,
                why);
    }
}
