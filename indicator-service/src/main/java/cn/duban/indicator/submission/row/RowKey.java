package cn.duban.indicator.submission.row;

import org.jspecify.annotations.Nullable;

/// 行键 — what a row is the answer to: (school or unit, form, period), and the 学段 where the form asks
/// by it.
public record RowKey(String reporter, String form, String period, @Nullable String stage) {

    /// As the latest row is found in the store.
    public String id() {
        String id = reporter + "|" + form + "|" + period;
        return stage == null ? id : id + "|" + stage;
    }

    public RowKey in(String otherPeriod) {
        return new RowKey(reporter, form, otherPeriod, stage);
    }

    public RowKey of(String otherForm, String otherPeriod) {
        return new RowKey(reporter, otherForm, otherPeriod, stage);
    }
}
