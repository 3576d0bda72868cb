package cn.duban.indicator.submission;

import cn.duban.indicator.submission.row.RowKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 已报的一行 — what stands for a key now, before this push.
record Reported(Map<String, BigDecimal> values, boolean withdrawn, @Nullable String explanation) {

    /// 已报数据 — looked up for all rows of a push at once, never row by row.
    interface Source {
        Map<RowKey, Reported> of(Collection<RowKey> keys);

        /// Those of the rows whose numbers another reporter has sent for the same form and period.
        Set<RowKey> twins(Map<RowKey, Map<String, BigDecimal>> rows);
    }
}
