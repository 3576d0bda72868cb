package cn.duban.local.sample;

import cn.duban.local.sample.SamplePlan.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// 计划文件 — a plan as bureaus write it: the numbers 一、 and 1. are Word's own, not typed, and the
/// small ones run on through the whole document.
final class PlanDocument {
    private static final int INDENT = 640;

    private final SamplePlan plan;
    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger parts = list(1, STNumberFormat.CHINESE_COUNTING, "%1、");
    private final BigInteger items = list(2, STNumberFormat.DECIMAL, "%1.");

    PlanDocument(SamplePlan plan) {
        this.plan = plan;
    }

    byte[] bytes() {
        plan.lines().forEach(this::add);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (document) {
            document.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void add(Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        switch (line.style()) {
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                write(paragraph, line.text(), "方正小标宋简体", 22);
            }
            case BODY -> {
                paragraph.setIndentationFirstLine(INDENT);
                write(paragraph, line.text(), "仿宋", 16);
            }
            case PART -> numbered(paragraph, parts, line.text(), "黑体");
            case ITEM -> numbered(paragraph, items, line.text(), "仿宋");
        }
    }

    private static void numbered(
            XWPFParagraph paragraph, BigInteger list, String text, String font) {
        paragraph.setNumID(list);
        paragraph.setIndentationFirstLine(INDENT);
        write(paragraph, text, font, 16);
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(text);
    }

    private BigInteger list(int id, STNumberFormat.Enum format, String pattern) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(pattern);
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
