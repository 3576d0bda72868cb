package cn.duban.indicator.submission;

import java.util.List;

/// 已登记的行 — rows that have just been written to the read model, for whoever inside follows them.
///
/// Told at least once: hearing the same rows again has to change nothing.
public record RowsHeard(List<LatestRowDocument> rows) {

    public RowsHeard {
        rows = List.copyOf(rows);
    }
}
