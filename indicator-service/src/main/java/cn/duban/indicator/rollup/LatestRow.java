package cn.duban.indicator.rollup;

import cn.duban.indicator.rollup.Fact.Row;
import cn.duban.indicator.rollup.Fact.RowsAccepted;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 最新一行 — the row with the highest receipt number of a (school, form, period) and, where the form
/// asks so, 学段.
///
/// A withdrawn row stays as a marker, so that an older receipt arriving late cannot bring it back.
///
/// @param late came after the deadline (迟报)
/// @param recheck 抽测复核: what the last one of this row found; later rows keep it
record LatestRow(
        String receipt,
        Instant at,
        Map<String, BigDecimal> values,
        boolean withdrawn,
        boolean late,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Rechecks rechecks) {

    LatestRow {
        values = Map.copyOf(values);
    }

    static String key(String reporter, String form, String period, @Nullable String stage) {
        String key = reporter + "|" + form + "|" + period;
        return stage == null ? key : key + "|" + stage;
    }

    static LatestRow of(RowsAccepted accepted, Row row, @Nullable LatestRow known) {
        return new LatestRow(
                accepted.receipt(),
                accepted.submittedAt().toInstant(),
                row.values(),
                row.withdrawn(),
                Boolean.TRUE.equals(row.late()),
                known == null ? null : known.rechecks);
    }

    /// The row with what a sample says of it.
    LatestRow checked(String sample, Recheck said) {
        Rechecks known = rechecks == null ? Rechecks.NONE : rechecks;
        return new LatestRow(receipt, at, values, withdrawn, late, known.with(sample, said));
    }

    @Nullable Checks checks(Collection<String> elements) {
        return rechecks == null
                ? null
                : rechecks.standing().map(found -> found.of(elements)).orElse(null);
    }

    boolean hasAll(Collection<String> elements) {
        return values.keySet().containsAll(elements);
    }
}
