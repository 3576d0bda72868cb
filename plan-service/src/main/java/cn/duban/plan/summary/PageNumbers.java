package cn.duban.plan.summary;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// 页码 — `— 1 —` in 四号 宋体, one character from the outer edge: right on odd pages, left on even ones.
final class PageNumbers {
    private static final int SIZE = 14;
    private static final BigInteger ONE_CHARACTER = BigInteger.valueOf(100);
    private static final BigInteger ONE_CHARACTER_IN_TWIPS = BigInteger.valueOf(SIZE * 20L);

    private PageNumbers() {}

    static void add(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        number(
                document.createFooter(HeaderFooterType.DEFAULT).createParagraph(),
                ParagraphAlignment.RIGHT);
        number(
                document.createFooter(HeaderFooterType.EVEN).createParagraph(),
                ParagraphAlignment.LEFT);
    }

    private static void number(XWPFParagraph paragraph, ParagraphAlignment edge) {
        paragraph.setAlignment(edge);
        var indent = paragraph.getCTP().getPPr().addNewInd();
        if (edge == ParagraphAlignment.RIGHT) {
            indent.setRightChars(ONE_CHARACTER);
            indent.setRight(ONE_CHARACTER_IN_TWIPS);
        } else {
            indent.setLeftChars(ONE_CHARACTER);
            indent.setLeft(ONE_CHARACTER_IN_TWIPS);
        }
        OfficialLayout.run(paragraph, "— ", Fonts.SONG, SIZE);
        field(paragraph, STFldCharType.BEGIN);
        OfficialLayout.run(paragraph, "", Fonts.SONG, SIZE)
                .getCTR()
                .addNewInstrText()
                .setStringValue("PAGE");
        field(paragraph, STFldCharType.END);
        OfficialLayout.run(paragraph, " —", Fonts.SONG, SIZE);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        OfficialLayout.run(paragraph, "", Fonts.SONG, SIZE)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(type);
    }
}
