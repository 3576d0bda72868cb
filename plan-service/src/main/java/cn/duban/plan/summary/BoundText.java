package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.FileBindings.Binding;
import cn.duban.plan.report.Piece;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;

/// 绑定着写 — writes pieces into paragraphs, puts a bookmark around every number, and remembers the
/// text of each paragraph, where in it the number stands, and whether anybody may reword it.
final class BoundText {
    private final LocalDate asOf;
    private final List<String> blocks = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final Set<Integer> worded = new HashSet<>();

    BoundText(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<String> blocks() {
        return blocks;
    }

    List<Binding> bindings() {
        return bindings;
    }

    Set<Integer> worded() {
        return worded;
    }

    /// How a stretch of text looks.
    record Look(Fonts font, int size, boolean bold) {
        XWPFRun run(XWPFParagraph paragraph, String text) {
            XWPFRun run = OfficialLayout.run(paragraph, text, font, size);
            if (bold) {
                run.setBold(true);
            }
            return run;
        }
    }

    void write(XWPFParagraph paragraph, List<Piece> pieces, Look look) {
        StringBuilder block = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Number number) {
                flush(paragraph, words, look);
                bind(paragraph, number, look, block.length());
            } else {
                words.append(piece.shown());
            }
            block.append(piece.shown());
        }
        flush(paragraph, words, look);
        worded.add(blocks.size());
        blocks.add(block.toString());
    }

    void write(XWPFParagraph paragraph, String words, Look look) {
        write(paragraph, List.of(new Piece.Words(words)), look);
    }

    /// What a person fills in or takes out: 签发人, 主送, 代拟稿, an unknown 发文单位.
    void writeOpen(XWPFParagraph paragraph, String words, Look look) {
        look.run(paragraph, words);
        blocks.add(words);
    }

    private static void flush(XWPFParagraph paragraph, StringBuilder words, Look look) {
        if (!words.isEmpty()) {
            look.run(paragraph, words.toString());
            words.setLength(0);
        }
    }

    private void bind(XWPFParagraph paragraph, Piece.Number number, Look look, int offset) {
        BigInteger id = BigInteger.valueOf(bindings.size() + 1L);
        String name = "duban_" + id;
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        look.run(paragraph, number.shown());
        CTMarkupRange end = paragraph.getCTP().addNewBookmarkEnd();
        end.setId(id);
        BoundFigure figure =
                new BoundFigure(
                        name,
                        number.commitment(),
                        number.role(),
                        number.shown(),
                        number.value(),
                        number.figure(),
                        number.period(),
                        asOf,
                        number.dataAsOf());
        bindings.add(new Binding(figure, blocks.size(), offset));
    }
}
