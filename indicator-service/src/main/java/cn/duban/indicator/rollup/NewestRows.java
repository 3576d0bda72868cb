package cn.duban.indicator.rollup;

import cn.duban.indicator.rollup.Fact.Row;
import cn.duban.indicator.rollup.Fact.RowRechecked;
import cn.duban.indicator.rollup.Fact.RowsAccepted;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/// 各行最新数 — the newest row of every reporter, form and period of this partition.
final class NewestRows {

    private final KeyValueStore<String, LatestRow> rows;

    NewestRows(ProcessorContext<?, ?> context) {
        rows = context.getStateStore(RollUpStores.LATEST_ROWS);
    }

    /// False for an older row. The same one again is taken again: a replayed dead letter must have
    /// its effect.
    boolean take(RowsAccepted accepted, Row row) {
        String key = LatestRow.key(accepted.school(), row.form(), row.period(), row.stage());
        LatestRow known = rows.get(key);
        boolean news = known == null || known.receipt().compareTo(accepted.receipt()) <= 0;
        if (news) {
            rows.put(key, LatestRow.of(accepted, row, known));
        }
        return news;
    }

    /// Before its row is here it is set aside, to be sent again after it.
    void recheck(RowRechecked found) {
        LatestRow row =
                Optional.ofNullable(rows.get(found.row()))
                        .orElseThrow(() -> new RowNotHereYet(found.row()));
        rows.put(found.row(), row.checked(found.sample(), found.recheck()));
    }

    /// Each row is read once, however many questions ask for it.
    RowsOf of(String reporter) {
        Map<String, Optional<LatestRow>> read = new HashMap<>();
        return (form, period, stage) ->
                read.computeIfAbsent(
                                LatestRow.key(reporter, form, period, stage),
                                key -> Optional.ofNullable(rows.get(key)))
                        .orElse(null);
    }
}
