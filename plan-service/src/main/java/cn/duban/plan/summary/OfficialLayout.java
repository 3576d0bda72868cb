package cn.duban.plan.summary;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/// 公文格式 — the page of GB/T 9704: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 三号
/// characters.
///
/// The fonts it names and what replaces them where they are missing: see [Fonts].
final class OfficialLayout {
    static final int BODY_SIZE = 16;
    static final int TITLE_SIZE = 22;
    static final int TABLE_SIZE = 9;

    /// 225 mm over 22 lines.
    private static final int LINE = 579;

    private static final int TITLE_LINE = 700;
    private static final int TABLE_LINE = 15 * 20;

    /// In hundredths of a character; the twips beside it are for readers that do not know
    /// characters.
    private static final int TWO_CHARACTERS = 200;

    private static final int TWO_CHARACTERS_IN_TWIPS = 2 * BODY_SIZE * 20;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private OfficialLayout() {}

    static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(37));
        margin.setBottom(twips(35));
        margin.setLeft(twips(28));
        margin.setRight(twips(26));
        margin.setHeader(twips(15));
        // 一字线 of the page number 7 mm below the text.
        margin.setFooter(twips(25));
        margin.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        PageNumbers.add(document);
        defaults(document);
    }

    /// Chinese throughout, so that a missing font is replaced by a Chinese one.
    private static void defaults(XWPFDocument document) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(Fonts.LATIN);
        fonts.setHAnsi(Fonts.LATIN);
        fonts.setEastAsia(Fonts.FANG_SONG.chinese());
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setEastAsia("zh-CN");
    }

    static void title(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        lines(paragraph, TITLE_LINE);
    }

    /// Two characters of indent, fixed lines.
    static void body(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        var indent = properties(paragraph).addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(TWO_CHARACTERS));
        indent.setFirstLine(BigInteger.valueOf(TWO_CHARACTERS_IN_TWIPS));
        lines(paragraph, LINE);
    }

    /// At the left edge: 代拟稿, 主送, 附件.
    static void edge(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        lines(paragraph, LINE);
    }

    /// Not parted from what follows by the end of a page.
    static void keepWithNext(XWPFParagraph paragraph) {
        properties(paragraph).addNewKeepNext().setVal(true);
    }

    /// 落款: from the right edge, in halves of a character.
    static void signed(XWPFParagraph paragraph, int halves) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var indent = properties(paragraph).addNewInd();
        indent.setRightChars(BigInteger.valueOf(halves * 50L));
        indent.setRight(BigInteger.valueOf(halves * BODY_SIZE * 10L));
        properties(paragraph).addNewAutoSpaceDE().setVal(false);
        properties(paragraph).addNewAutoSpaceDN().setVal(false);
        lines(paragraph, LINE);
    }

    static void cell(XWPFParagraph paragraph, boolean centred) {
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        properties(paragraph).addNewSnapToGrid().setVal(false);
        properties(paragraph).addNewAutoSpaceDE().setVal(false);
        properties(paragraph).addNewAutoSpaceDN().setVal(false);
        lines(paragraph, TABLE_LINE);
    }

    /// 一、 in 黑体, （一） in 楷体, 1. in 仿宋 bold; nobody leaves one alone at the foot of a page.
    static Fonts heading(XWPFParagraph paragraph, int level) {
        body(paragraph);
        paragraph.setKeepNext(true);
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        return level == 1 ? Fonts.HEI : level == 2 ? Fonts.KAI : Fonts.FANG_SONG;
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, Fonts font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts =
                properties.sizeOfRFontsArray() > 0
                        ? properties.getRFontsArray(0)
                        : properties.addNewRFonts();
        fonts.setEastAsia(font.chinese());
        fonts.setAscii(Fonts.LATIN);
        fonts.setHAnsi(Fonts.LATIN);
        return run;
    }

    private static void lines(XWPFParagraph paragraph, int twips) {
        CTSpacing spacing = properties(paragraph).addNewSpacing();
        spacing.setLine(BigInteger.valueOf(twips));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MILLIMETRE));
    }
}
