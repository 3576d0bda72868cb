package cn.duban.plan.tracking;

import cn.duban.plan.progress.Baseline;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Exact;
import cn.duban.plan.progress.Figure;
import cn.duban.plan.progress.Progress;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 研判 — a derived progress as it is kept; a cache that can always be derived again.
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
        @Nullable Baseline baseline) {

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
                progress.baseline().orElse(null));
    }

    /// Whether a reader would see no difference but the day.
    boolean saysTheSameAs(Assessment other) {
        return other.on(version, since, asOf).equals(this);
    }

    private Assessment on(long otherVersion, Instant otherSince, LocalDate day) {
        return new Assessment(
                otherVersion,
                colour,
                reason,
                otherSince,
                day,
                figure,
                value,
                expected,
                achievement,
                baseline);
    }
}
