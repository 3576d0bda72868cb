package cn.duban.plan.intake.document;

import java.util.StringJoiner;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// 表格文字 — a table row as one line, its cells between tabs.
///
/// - A cell that spans columns is followed by empty ones, so that columns stay in line.
/// - A cell merged with the one above holds [#SAME_AS_ABOVE].
final class TableText {

    /// 同上.
    static final String SAME_AS_ABOVE = "〃";

    private static final int WIDEST_SPAN = 30;

    private final PrintedNumbers numbers;

    TableText(PrintedNumbers numbers) {
        this.numbers = numbers;
    }

    String line(XWPFTableRow row) {
        StringJoiner cells = new StringJoiner("\t");
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            cells.add(isMergedUpwards(properties) ? SAME_AS_ABOVE : words(cell));
            for (int more = 1; more < span(properties); more++) {
                cells.add("");
            }
        }
        return cells.toString();
    }

    private String words(XWPFTableCell cell) {
        StringJoiner words = new StringJoiner(" ");
        for (IBodyElement element : cell.getBodyElements()) {
            String line =
                    switch (element) {
                        case XWPFParagraph paragraph -> words(paragraph);
                        case XWPFTable inner -> inner.getText().replaceAll("[\\t\\n]+", " ");
                        default -> "";
                    };
            if (!line.isBlank()) {
                words.add(line.strip());
            }
        }
        return words.toString();
    }

    private String words(XWPFParagraph paragraph) {
        return numbers.before(paragraph) + ParagraphText.of(paragraph.getCTP().getDomNode()).line();
    }

    private static boolean isMergedUpwards(@Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static int span(@Nullable CTTcPr properties) {
        if (properties == null || !properties.isSetGridSpan()) {
            return 1;
        }
        return Math.min(WIDEST_SPAN, properties.getGridSpan().getVal().intValue());
    }
}
