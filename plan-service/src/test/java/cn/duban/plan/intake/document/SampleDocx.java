package cn.duban.plan.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// 示例文档 — small .docx files as clerks write them, and packages nobody should open.
public final class SampleDocx {

    private final XWPFDocument document = new XWPFDocument();

    public SampleDocx line(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    /// A list with the levels 一、 and (一), numbered by Word.
    public SampleDocx numberedList() {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        level(list, 0, "%1、");
        level(list, 1, "(%2)");
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(list));
        document.getNumbering().addNum(id);
        return this;
    }

    private static void level(CTAbstractNum list, int level, String pattern) {
        CTLvl definition = list.addNewLvl();
        definition.setIlvl(BigInteger.valueOf(level));
        definition.addNewStart().setVal(BigInteger.ONE);
        definition.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        definition.addNewLvlText().setVal(pattern);
    }

    public SampleDocx numbered(int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(BigInteger.ONE);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
        return this;
    }

    /// A line in which somebody deleted one wording and inserted another, both tracked.
    public SampleDocx tracked(String kept, String deleted, String inserted) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(kept);
        CTRunTrackChange gone = paragraph.getCTP().addNewDel();
        gone.addNewR().addNewDelText().setStringValue(deleted);
        CTRunTrackChange come = paragraph.getCTP().addNewIns();
        come.addNewR().addNewT().setStringValue(inserted);
        return this;
    }

    public SampleDocx table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(rows.get(r).get(c));
            }
        }
        return this;
    }

    public byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A package with these entries.
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Two stored entries that end up with one name: the second name is patched in the bytes.
    static byte[] withDuplicate(String name) {
        String other = name.substring(0, name.length() - 1) + "X";
        byte[] whole = zip(Map.of(name, bytes("a"), other, bytes("b")));
        String patched = new String(whole, StandardCharsets.ISO_8859_1).replace(other, name);
        return patched.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
