package cn.duban.plan.report;

import java.util.List;

/// 一段 — a heading, a paragraph, or what is said of one commitment.
public sealed interface Part {

    /// @param mark the printed number, 一、 or （一） or 1. ; a word of the layout, not a number
    record Title(int level, String mark, String text) implements Part {}

    /// 主送, at the left edge.
    record Addressee(String text) implements Part {}

    record Text(List<Piece> pieces) implements Part {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param accounts whether it gives account of something unmet: target, gap, cause
    record Item(String commitment, boolean accounts, List<Piece> pieces) implements Part {
        public Item {
            pieces = List.copyOf(pieces);
        }
    }
}
