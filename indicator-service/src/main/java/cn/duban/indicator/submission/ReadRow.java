package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.indicator.submission.row.RowKey;
import cn.duban.starter.problem.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 读出的一行 — a row with its numbers, and everything that is wrong with it by itself.
///
/// @param key absent where it cannot be said what the row is about
/// @param readable whether every number could be read, so that they can be compared
/// @param late 迟报: its period is closed, and an exception lets it in
record ReadRow(
        PushedRow pushed,
        @Nullable RowKey key,
        @Nullable Form form,
        Map<String, BigDecimal> values,
        boolean readable,
        boolean late,
        List<Violation> objections) {

    boolean sameValues(Map<String, BigDecimal> others) {
        return values.keySet().equals(others.keySet())
                && values.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(others.get(e.getKey())) == 0);
    }
}
