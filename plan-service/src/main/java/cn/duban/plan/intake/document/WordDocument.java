package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Word 文档 — the text of a .docx as a reader sees it: numbers printed, insertions accepted,
/// deletions gone.
///
/// - A paragraph is a line; a table row is a line with its cells between tabs.
/// - A text box is a line of its own after the paragraph it hangs on; footnotes stand at the end,
///   each marked [注].
final class WordDocument {

    static {
        ZipSecureFile.setMaxFileCount(ZipInspection.MOST_ENTRIES);
        ZipSecureFile.setMaxEntrySize(ZipInspection.MOST_BYTES);
        ZipSecureFile.setMinInflateRatio(1.0 / ZipInspection.HIGHEST_RATIO);
    }

    private final StringBuilder text = new StringBuilder();
    private final PrintedNumbers numbers;
    private final TableText tables;

    private WordDocument(XWPFDocument document) {
        numbers = new PrintedNumbers(document);
        tables = new TableText(numbers);
        document.getBodyElements().forEach(this::print);
        document.getFootnotes().forEach(this::print);
    }

    static String text(byte[] content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            return new WordDocument(document).text.toString();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
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
            case XWPFParagraph paragraph -> print(paragraph);
            case XWPFTable table -> print(table);
            case XWPFSDT control -> control.getContent().getText().lines().forEach(this::line);
            default -> {}
        }
    }

    private void print(XWPFParagraph paragraph) {
        ParagraphText words = ParagraphText.of(paragraph.getCTP().getDomNode());
        line(numbers.before(paragraph) + words.line());
        words.boxes().forEach(this::line);
    }

    private void print(XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            line(tables.line(row));
        }
    }

    /// Separators are footnotes too; they hold no words.
    private void print(XWPFFootnote note) {
        StringBuilder words = new StringBuilder();
        for (XWPFParagraph paragraph : note.getParagraphs()) {
            words.append(ParagraphText.of(paragraph.getCTP().getDomNode()).line());
        }
        if (!words.toString().isBlank()) {
            line("[注]" + words.toString().strip());
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
