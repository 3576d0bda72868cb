package cn.duban.indicator.submission.rule;

import cn.duban.indicator.submission.row.RowKey;
import java.util.stream.Stream;

/// 规则 — one thing that must hold, or should look plausible, in a row whose numbers can all be read.
public interface Rule {

    /// Everything that is wrong; nothing where the rule has no say.
    Stream<Finding> weigh(RowInQuestion row);

    /// Whether the rule compares with other rows; those that do wait until it is sure what the row
    /// is about.
    default boolean looksAround() {
        return false;
    }

    /// Earlier or other rows the rule wants to compare with; they are fetched for all rows at once.
    default Stream<RowKey> asksFor(RowKey row) {
        return Stream.empty();
    }
}
