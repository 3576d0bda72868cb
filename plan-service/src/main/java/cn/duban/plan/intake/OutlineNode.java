package cn.duban.plan.intake;

import java.util.List;

/// 提纲 — one heading of the document, or one run-in item (一是 …).
///
/// - `printed` is the number as it stands in the document: `一、`, `(-)`, `7.`, `第一部分`.
/// - `number` is the number it should be, normalised: `一`, `(二)`, `7`, `第一部分`.
/// - `offset` counts code points from the start of the document text to the printed number.
public record OutlineNode(
        Kind kind,
        String number,
        String printed,
        String title,
        int level,
        int offset,
        List<OutlineNode> children) {

    /// 标题 or 分项.
    public enum Kind {
        HEADING("heading"),
        ITEM("item");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public OutlineNode {
        children = List.copyOf(children);
    }
}
