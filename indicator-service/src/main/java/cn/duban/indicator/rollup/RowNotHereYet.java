package cn.duban.indicator.rollup;

/// 复核先到 — a re-check came before its row: it is set aside as a dead letter, to be sent again after
/// the row.
final class RowNotHereYet extends IllegalStateException {

    private static final long serialVersionUID = 1;

    RowNotHereYet(String row) {
        super("re-checked before it was heard of: " + row);
    }
}
