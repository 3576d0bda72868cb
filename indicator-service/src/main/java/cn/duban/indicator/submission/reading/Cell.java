package cn.duban.indicator.submission.reading;

import cn.duban.indicator.submission.row.Objection;
import org.jspecify.annotations.Nullable;

/// 一格 — what stands in a cell of a table, or why that cannot be said.
///
/// @param column counted from 0
/// @param word what is wrong, for the sentence
record Cell(int column, String text, @Nullable Objection fault, String word) {

    static Cell of(int column, String text) {
        return new Cell(column, text, null, "");
    }

    static Cell faulty(int column, Objection fault, String word) {
        return new Cell(column, "", fault, word);
    }

    boolean blank() {
        return fault == null && text.isBlank();
    }
}
