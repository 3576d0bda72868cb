package cn.duban.plan.intake;

import java.util.List;

/// 一句 — a sentence of the document and what became of it; together they are the whole document.
///
/// - `text` is verbatim and stands at `offset` (code points).
/// - `path` is the chain of outline numbers it stands under.
public record Sentence(Standing standing, String text, int offset, List<String> path) {

    /// 归类.
    public enum Standing {
        /// At least one number, date or frequency was read from it.
        COMMITMENT("承诺"),
        /// A title, a heading, or the header of a table.
        HEADING("标题"),
        /// Nothing in it can be checked.
        RHETORIC("表述"),
        /// It does not belong to the document: page numbers, advertising, contents, notes.
        FURNITURE("杂物"),
        /// Something is to be done, and a person has to say whether it is a promise.
        UNDECIDED("待定");

        private final String chinese;

        Standing(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public Sentence {
        path = List.copyOf(path);
    }
}
