package cn.duban.plan.summary;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/// 公文格式 — the page of GB/T 9704: A4, margins 37/35/28/26 mm, 三号, fixed lines of 28 pt, page numbers
/// `- 1 -`.
///
/// A font that is missing is replaced by the reader's own 宋/黑/楷/仿宋; nothing depends on it.
final class OfficialLayout {
    static final String TITLE_FONT = "方正小标宋简体";
    static final String HEI = "黑体";
    static final String KAI = "楷体";
    static final String FANG_SONG = "仿宋";
    static final int BODY_SIZE = 16;
    static final int TITLE_SIZE = 22;
    static final int TABLE_SIZE = 10;
    private static final int LINE_28PT = 28 * 20;
    private static final int TABLE_LINE = 16 * 20;

    /// In hundredths of a character; the twips beside it are for readers that do not know
    /// characters.
    private static final int TWO_CHARACTERS = 200;

    private OfficialLayout() {}

    static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(twips(37)));
        margin.setBottom(BigInteger.valueOf(twips(35)));
        margin.setLeft(BigInteger.valueOf(twips(28)));
        margin.setRight(BigInteger.valueOf(twips(26)));
        margin.setFooter(BigInteger.valueOf(twips(28)));
        margin.setHeader(BigInteger.valueOf(twips(15)));
        margin.setGutter(BigInteger.ZERO);
        pageNumber(document);
    }

    static void title(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        lines(paragraph, LINE_28PT + 80);
    }

    /// Two characters of indent, fixed lines.
    static void body(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph
                .getCTP()
                .getPPr()
                .addNewInd()
                .setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
        lines(paragraph, LINE_28PT);
    }

    static void cell(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        lines(paragraph, TABLE_LINE);
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts =
                properties.sizeOfRFontsArray() > 0
                        ? properties.getRFontsArray(0)
                        : properties.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        return run;
    }

    /// 一、 in 黑体, （一） in 楷体, 1. and below in 仿宋 bold.
    static XWPFRun heading(XWPFParagraph paragraph, String text, int level) {
        body(paragraph);
        paragraph.setKeepNext(true);
        XWPFRun run =
                run(paragraph, text, level == 1 ? HEI : level == 2 ? KAI : FANG_SONG, BODY_SIZE);
        run.setBold(level > 2);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return run;
    }

    private static void pageNumber(XWPFDocument document) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "- ", "宋体", 14);
        field(paragraph, STFldCharType.BEGIN);
        XWPFRun instruction = run(paragraph, "", "宋体", 14);
        instruction.getCTR().addNewInstrText().setStringValue("PAGE");
        field(paragraph, STFldCharType.END);
        run(paragraph, " -", "宋体", 14);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        run(paragraph, "", "宋体", 14).getCTR().addNewFldChar().setFldCharType(type);
    }

    private static void lines(XWPFParagraph paragraph, int twips) {
        if (!paragraph.getCTP().isSetPPr()) {
            paragraph.getCTP().addNewPPr();
        }
        CTSpacing spacing = paragraph.getCTP().getPPr().addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
    }

    private static long twips(int millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }
}
