package cn.duban.plan.intake.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/// 自动编号 — the numbers Word prints and does not store: 一、 (二) 3.
final class PrintedNumbers {

    private static final int LEVELS = 9;
    private static final int LONGEST_STYLE_CHAIN = 12;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Map<BigInteger, Boolean> restarted = new HashMap<>();

    PrintedNumbers(XWPFDocument document) {
        this.document = document;
    }

    /// The number printed before a paragraph; counts it. Empty text when it has none.
    String before(XWPFParagraph paragraph) {
        CTNumPr given = numberOf(paragraph);
        XWPFNumbering numbering = document.getNumbering();
        if (given == null || numbering == null || given.getNumId() == null) {
            return "";
        }
        XWPFNum num = numbering.getNum(given.getNumId().getVal());
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return "";
        }
        BigInteger id = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum list = numbering.getAbstractNum(id);
        int level = given.getIlvl() == null ? 0 : given.getIlvl().getVal().intValue();
        return list == null || level < 0 || level >= LEVELS ? "" : printed(num, list, id, level);
    }

    private @Nullable CTNumPr numberOf(XWPFParagraph paragraph) {
        if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetNumPr()) {
            return paragraph.getCTP().getPPr().getNumPr();
        }
        String id = paragraph.getStyle();
        for (int hops = 0;
                id != null && document.getStyles() != null && hops < LONGEST_STYLE_CHAIN;
                hops++) {
            XWPFStyle style = document.getStyles().getStyle(id);
            if (style == null) {
                return null;
            }
            CTPPrGeneral properties = style.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr()) {
                return properties.getNumPr();
            }
            id = style.getBasisStyleID();
        }
        return null;
    }

    private String printed(XWPFNum num, XWPFAbstractNum list, BigInteger id, int level) {
        int[] counts = counters.computeIfAbsent(id, i -> new int[LEVELS]);
        CTLvl definition = level(list, level);
        if (definition == null) {
            return "";
        }
        restartIfTold(num, counts);
        counts[level] = counts[level] == 0 ? start(definition) : counts[level] + 1;
        for (int inner = level + 1; inner < LEVELS; inner++) {
            counts[inner] = 0;
        }
        String pattern = definition.isSetLvlText() ? definition.getLvlText().getVal() : "";
        return isBullet(definition) ? "" : filled(pattern, list, counts, level);
    }

    /// A list that says to start again does so at its first paragraph.
    private void restartIfTold(XWPFNum num, int[] counts) {
        if (restarted.putIfAbsent(num.getCTNum().getNumId(), true) != null) {
            return;
        }
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            if (override.isSetStartOverride() && level < LEVELS) {
                counts[level] = override.getStartOverride().getVal().intValue() - 1;
            }
        }
    }

    private static String filled(String pattern, XWPFAbstractNum list, int[] counts, int level) {
        String printed = pattern;
        for (int outer = 0; outer <= level; outer++) {
            CTLvl definition = level(list, outer);
            int count = Math.max(counts[outer], 1);
            String number =
                    definition == null ? "" : NumberFormat.of(format(definition)).print(count);
            printed = printed.replace("%" + (outer + 1), number);
        }
        char last = printed.isEmpty() ? ' ' : printed.charAt(printed.length() - 1);
        return Character.isDigit(last) ? printed + " " : printed;
    }

    private static @Nullable CTLvl level(XWPFAbstractNum list, int level) {
        for (CTLvl definition : list.getCTAbstractNum().getLvlList()) {
            if (definition.getIlvl().intValue() == level) {
                return definition;
            }
        }
        return null;
    }

    private static int start(CTLvl definition) {
        return definition.isSetStart() ? definition.getStart().getVal().intValue() : 1;
    }

    private static boolean isBullet(CTLvl definition) {
        return "bullet".equals(format(definition)) || "none".equals(format(definition));
    }

    private static String format(CTLvl definition) {
        return definition.isSetNumFmt() ? definition.getNumFmt().getVal().toString() : "decimal";
    }
}
