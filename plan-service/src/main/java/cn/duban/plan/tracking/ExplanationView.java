package cn.duban.plan.tracking;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.progress.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 亮灯说明 — why the light is what it is, as it was derived last.
///
/// @param since when it took this colour
/// @param asOf the day it was derived for
record ExplanationView(
        String commitment,
        Colour colour,
        String colourInWords,
        String reason,
        Instant since,
        LocalDate asOf,
        String pace,
        @Nullable String rule,
        @Nullable Explanation explanation,
        List<Adjustment> adjusted) {

    static ExplanationView of(Tracked tracked, Assessment light) {
        Explanation why = light.explanation();
        return new ExplanationView(
                tracked.id(),
                light.colour(),
                light.colour().chinese(),
                light.reason(),
                light.since(),
                light.asOf(),
                tracked.pace().inWords(),
                why == null ? null : why.rule(),
                why,
                tracked.promise().adjustments());
    }
}
