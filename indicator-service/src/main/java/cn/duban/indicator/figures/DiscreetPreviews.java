package cn.duban.indicator.figures;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.indicator.submission.Discretion;
import cn.duban.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 试算也隐藏 — a trial push foretells nothing that [SmallCells] would hide.
@Component
class DiscreetPreviews implements Discretion {
    @Override
    public boolean isKeptFrom(
            Caller caller,
            Coverage coverage,
            @Nullable String numerator,
            @Nullable String denominator) {
        return SmallCells.isKeptFrom(caller, coverage, numerator, denominator);
    }
}
