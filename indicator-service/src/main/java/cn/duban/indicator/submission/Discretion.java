package cn.duban.indicator.submission;

import cn.duban.indicator.events.IndicatorEvent.Coverage;
import cn.duban.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/// 隐藏规则 — which figure of a unit a caller may not see; decided where figures are shown, so that a
/// trial push tells no more than they do.
public interface Discretion {
    boolean isKeptFrom(
            Caller caller,
            Coverage coverage,
            @Nullable String numerator,
            @Nullable String denominator);
}
