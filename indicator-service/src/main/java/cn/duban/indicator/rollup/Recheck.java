package cn.duban.indicator.rollup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 复核结果 of one row in one sample — which of its numbers agreed and which did not, as they stood
/// when the sample was drawn.
///
/// A correction does not wash it away: what was found says something about the rows nobody looked
/// at. Only a later re-check does, or taking it back: then what another sample found counts again.
///
/// @param version of the sample; nothing agreed and nothing differed: nothing of it stands any more
record Recheck(long version, Instant at, List<String> agreed, List<String> differed) {

    Recheck {
        agreed = List.copyOf(agreed);
        differed = List.copyOf(differed);
    }

    boolean stands() {
        return !agreed.isEmpty() || !differed.isEmpty();
    }

    /// Of the numbers a formula reads.
    @Nullable Checks of(Collection<String> elements) {
        int right = (int) agreed.stream().filter(elements::contains).count();
        int wrong = (int) differed.stream().filter(elements::contains).count();
        return Checks.some(right + wrong, wrong);
    }
}
