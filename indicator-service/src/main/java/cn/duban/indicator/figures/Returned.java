package cn.duban.indicator.figures;

import cn.duban.indicator.submission.LatestRowDocument;
import java.util.Collection;
import java.util.Map;

/// 退回 — how many cells of these rows are back with their school; whoever reviews rows knows.
///
/// Reviewing looks at figures, so figures cannot look at reviews: they ask here.
public interface Returned {

    /// School code to its cells; a school with none is not in it.
    Map<String, Integer> cells(Collection<LatestRowDocument> rows);
}
