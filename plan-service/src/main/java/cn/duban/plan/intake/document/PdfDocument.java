package cn.duban.plan.intake.document;

import cn.duban.plan.intake.UnreadableDocument;
import cn.duban.plan.intake.UnreadableDocumentException;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// 文字版 PDF — the text of its pages, a printed line a line; pages that are pictures have none.
final class PdfDocument {

    static final int MOST_PAGES = 600;

    private static final long MOST_MEMORY = 128L << 20;
    private static final int FEWEST_WORDS_A_PAGE = 5;

    private PdfDocument() {}

    static String text(byte[] content) {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (PDDocument document = Loader.loadPDF(content, "", null, null, memory)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new UnreadableDocumentException(
                        new UnreadableDocument.TooLong(
                                pages, MOST_PAGES, UnreadableDocument.TooLong.Of.PAGES));
            }
            String text = stripped(document);
            if (pages > 0 && text.strip().length() < pages * FEWEST_WORDS_A_PAGE) {
                throw new UnreadableDocumentException(new UnreadableDocument.ImagesOnly());
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(new UnreadableDocument.Encrypted(), e);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The parser meets files nobody wrote by hand; whatever it throws, the file is at
            // fault.
            throw new UnreadableDocumentException(new UnreadableDocument.Damaged("PDF 无法解析"), e);
        }
    }

    private static String stripped(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setPageEnd("\n");
        return stripper.getText(document);
    }
}
