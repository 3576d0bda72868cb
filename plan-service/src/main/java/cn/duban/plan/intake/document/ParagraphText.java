package cn.duban.plan.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Node;

/// 段落文字 — the visible words of a paragraph; tracked deletions and field codes are not.
///
/// What stands in a text box that hangs on the paragraph is kept apart, a line for each of its
/// paragraphs.
record ParagraphText(String line, List<String> boxes) {

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

    ParagraphText {
        boxes = List.copyOf(boxes);
    }

    static ParagraphText of(Node paragraph) {
        StringBuilder words = new StringBuilder();
        List<String> boxes = new ArrayList<>();
        collect(paragraph, words, boxes, 0);
        return new ParagraphText(words.toString(), boxes);
    }

    private static void collect(Node node, StringBuilder words, List<String> boxes, int depth) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName();
            if (name == null || INVISIBLE.contains(name) || depth > DEEPEST) {
                continue;
            }
            switch (name) {
                case "t" -> words.append(text(child));
                case "tab", "br", "cr" -> words.append(' ');
                case "noBreakHyphen" -> words.append('-');
                case "txbxContent" -> box(child, boxes, depth);
                default -> collect(child, words, boxes, depth + 1);
            }
        }
    }

    private static void box(Node content, List<String> boxes, int depth) {
        for (Node child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
            StringBuilder words = new StringBuilder();
            collect(child, words, boxes, depth + 1);
            if (!words.toString().isBlank()) {
                boxes.add(words.toString().strip());
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
