package cn.duban.plan.intake.document;

import java.util.Set;
import org.w3c.dom.Node;

/// 段落文字 — the visible words of a paragraph; tracked deletions and field codes are not.
final class ParagraphText {

    private static final Set<String> INVISIBLE =
            Set.of(
                    "del",
                    "moveFrom",
                    "delText",
                    "instrText",
                    "pPr",
                    "rPr",
                    "Fallback",
                    "delInstrText");
    private static final int DEEPEST = 200;

    private ParagraphText() {}

    static String of(Node paragraph) {
        StringBuilder words = new StringBuilder();
        collect(paragraph, words, 0);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words, int depth) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            if (name == null || INVISIBLE.contains(name) || depth > DEEPEST) {
                continue;
            }
            switch (name) {
                case "t" -> words.append(text(child));
                case "tab", "br", "cr" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                default -> collect(child, words, depth + 1);
            }
        }
    }

    private static String text(Node run) {
        StringBuilder text = new StringBuilder();
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child.getNodeValue());
        }
        return text.toString().replace('\n', ' ');
    }
}
