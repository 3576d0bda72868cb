package cn.duban.plan.summary;

import cn.duban.plan.summary.YearSummary.Part;
import cn.duban.plan.summary.YearSummary.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;

/// 总结文档 — lays a [YearSummary] out as .docx and binds each of its numbers.
///
/// Each number stands in a run of its own between the ends of a bookmark `duban_N`; what the
/// bookmark means stands in the file's custom XML part (see [Bindings]).
final class SummaryDocument {
    private static final String[] COLUMNS = {"序号", "承诺事项", "目标", "实际", "已报/应报", "状态", "期限", "牵头"};
    private static final int[] WIDTHS = {480, 2000, 1450, 1050, 850, 950, 1350, 900};

    private final XWPFDocument document = new XWPFDocument();
    private final LocalDate asOf;
    private final List<BoundFigure> bound = new ArrayList<>();

    private SummaryDocument(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// 文件 — the bytes and the list of numbers bound in them.
    record Written(byte[] docx, List<BoundFigure> figures) {}

    static Written write(YearSummary summary) {
        SummaryDocument writer = new SummaryDocument(summary.asOf());
        try (XWPFDocument document = writer.document) {
            OfficialLayout.page(document);
            writer.text(summary);
            writer.annex(summary.annex());
            Bindings.attach(document, summary.plan(), summary.asOf(), writer.bound);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return new Written(out.toByteArray(), List.copyOf(writer.bound));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(YearSummary summary) {
        XWPFParagraph title = document.createParagraph();
        OfficialLayout.title(title);
        OfficialLayout.run(
                title, summary.title(), OfficialLayout.TITLE_FONT, OfficialLayout.TITLE_SIZE);
        OfficialLayout.title(document.createParagraph());
        paragraph(summary.opening());
        for (Part part : summary.parts()) {
            switch (part) {
                case Part.Title(int level, String text) ->
                        OfficialLayout.heading(document.createParagraph(), text, level);
                case Part.Sentence sentence -> paragraph(sentence.pieces());
            }
        }
    }

    private void paragraph(List<Piece> pieces) {
        XWPFParagraph paragraph = document.createParagraph();
        OfficialLayout.body(paragraph);
        write(paragraph, pieces, OfficialLayout.BODY_SIZE);
    }

    private void annex(List<Row> rows) {
        XWPFParagraph heading = document.createParagraph();
        heading.setPageBreak(true);
        OfficialLayout.heading(heading, "附表　全部承诺完成情况", 1);
        XWPFTable table = document.createTable(rows.size() + 1, COLUMNS.length);
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < COLUMNS.length; column++) {
            cell(table.getRow(0), column, List.of(new Piece.Words(COLUMNS[column])));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(table.getRow(i + 1), i + 1, rows.get(i));
        }
    }

    private void row(XWPFTableRow target, int number, Row row) {
        List<Piece> value = new ArrayList<>(row.value());
        if (!value.isEmpty()) {
            value.add(new Piece.Words(row.unit()));
        }
        List<List<Piece>> cells =
                List.of(
                        words(Integer.toString(number)),
                        words(row.subject()),
                        words(row.target()),
                        value,
                        row.coverage(),
                        words(Sentences.status(row.colour())),
                        words(row.deadline().toString()),
                        words(row.lead() == null ? "" : row.lead()));
        for (int column = 0; column < cells.size(); column++) {
            cell(target, column, cells.get(column));
        }
        target.setCantSplitRow(true);
    }

    private void cell(XWPFTableRow row, int column, List<Piece> pieces) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(Integer.toString(WIDTHS[column]));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        OfficialLayout.cell(paragraph);
        write(paragraph, pieces, OfficialLayout.TABLE_SIZE);
    }

    private void write(XWPFParagraph paragraph, List<Piece> pieces, int size) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words ->
                        OfficialLayout.run(
                                paragraph, words.shown(), OfficialLayout.FANG_SONG, size);
                case Piece.Number number -> bind(paragraph, number, size);
            }
        }
    }

    private void bind(XWPFParagraph paragraph, Piece.Number number, int size) {
        BigInteger id = BigInteger.valueOf(bound.size() + 1L);
        String name = "duban_" + id;
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        OfficialLayout.run(paragraph, number.shown(), OfficialLayout.FANG_SONG, size);
        CTMarkupRange end = paragraph.getCTP().addNewBookmarkEnd();
        end.setId(id);
        bound.add(
                new BoundFigure(
                        name,
                        number.commitment(),
                        number.role(),
                        number.shown(),
                        number.value(),
                        number.figure(),
                        number.period(),
                        asOf,
                        number.dataAsOf()));
    }

    private static List<Piece> words(String text) {
        return List.of(new Piece.Words(text));
    }
}
