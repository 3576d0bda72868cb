package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// 旧版 Word 文档 — the text of a .doc, laid out as that of a .docx: numbers printed, deletions gone, a
/// table row is a line with its cells between tabs.
final class OldWordDocument {

    private final StringBuilder text = new StringBuilder();
    private final OldPrintedNumbers numbers = new OldPrintedNumbers();

    private OldWordDocument() {}

    static String text(byte[] content) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            refuseOthers(files);
            try (HWPFDocument document = new HWPFDocument(files)) {
                OldWordDocument read = new OldWordDocument();
                read.print(document.getRange());
                return read.text.toString();
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(new UnreadableDocument.Encrypted(), e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableDocumentException(
                    new UnreadableDocument.NotSupported("Word 95 或更早的文档"), e);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The parser meets files nobody wrote by hand; whatever it throws, the file is at
            // fault.
            throw new UnreadableDocumentException(
                    new UnreadableDocument.Damaged("旧版 Word 正文无法解析"), e);
        }
    }

    /// The container also holds workbooks, slides, encrypted packages and macros.
    private static void refuseOthers(POIFSFileSystem files) {
        boolean word = false;
        for (Entry entry : files.getRoot()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.equals("encryptedpackage") || name.equals("encryptioninfo")) {
                throw new UnreadableDocumentException(new UnreadableDocument.Encrypted());
            }
            if (name.equals("macros") || name.equals("_vba_project_cur")) {
                throw new UnreadableDocumentException(new UnreadableDocument.WithMacros());
            }
            word |= name.equals("worddocument");
        }
        if (!word) {
            throw new UnreadableDocumentException(
                    new UnreadableDocument.NotSupported("表格、演示文稿等其他 Office 文件"));
        }
    }

    private void print(Range range) {
        int skipTo = -1;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getStartOffset() < skipTo) {
                continue;
            }
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                print(table);
                skipTo = table.getEndOffset();
            } else {
                line(numbers.before(paragraph) + OldParagraphText.of(paragraph));
            }
        }
    }

    private void print(Table table) {
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            StringBuilder cells = new StringBuilder();
            for (int c = 0; c < row.numCells(); c++) {
                cells.append(c == 0 ? "" : "\t").append(cell(row.getCell(c)));
            }
            line(cells.toString());
        }
    }

    private String cell(TableCell cell) {
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            return TableText.SAME_AS_ABOVE;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            String line = (numbers.before(paragraph) + OldParagraphText.of(paragraph)).strip();
            words.append(words.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        }
        return words.toString();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
