package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Word 文档 — the text of a .docx as a reader sees it: numbers printed, insertions accepted,
/// deletions gone.
///
/// A paragraph is a line; a table row is a line with its cells between tabs.
final class WordDocument {

    static {
        ZipSecureFile.setMaxFileCount(ZipInspection.MOST_ENTRIES);
        ZipSecureFile.setMaxEntrySize(ZipInspection.MOST_BYTES);
        ZipSecureFile.setMinInflateRatio(1.0 / ZipInspection.HIGHEST_RATIO);
    }

    private final StringBuilder text = new StringBuilder();
    private final PrintedNumbers numbers;

    private WordDocument(XWPFDocument document) {
        numbers = new PrintedNumbers(document);
        document.getBodyElements().forEach(this::print);
    }

    static String text(byte[] content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new WordDocument(document).text.toString();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parser meets files nobody wrote by hand; whatever it throws, the file is at
            // fault.
            throw damaged(e);
        }
    }

    private static UnreadableDocumentException damaged(Throwable cause) {
        return new UnreadableDocumentException(
                new UnreadableDocument.Damaged("Word 正文无法解析"), cause);
    }

    private void print(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> line(printed(paragraph));
            case XWPFTable table -> table.getRows().forEach(this::print);
            case XWPFSDT control -> line(control.getContent().getText());
            default -> {}
        }
    }

    private void print(XWPFTableRow row) {
        line(row.getTableCells().stream().map(this::cell).collect(Collectors.joining("\t")));
    }

    private String cell(XWPFTableCell cell) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        return paragraphs.stream()
                .map(this::printed)
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private String printed(XWPFParagraph paragraph) {
        return numbers.before(paragraph) + ParagraphText.of(paragraph.getCTP().getDomNode());
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
