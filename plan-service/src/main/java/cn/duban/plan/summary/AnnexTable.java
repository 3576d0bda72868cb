package cn.duban.plan.summary;

import cn.duban.plan.binding.BoundFigure.Role;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.report.Piece;
import cn.duban.plan.report.Report.Row;
import cn.duban.plan.report.Status;
import cn.duban.plan.summary.BoundText.Look;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// 附表 — every commitment in one row with its light; the head is repeated on each page.
final class AnnexTable {
    private static final List<String> COLUMNS =
            List.of("序号", "任务事项", "目标", "实际", "已报/应报", "状态", "期限", "责任科室");
    private static final int[] WIDTHS = {480, 1600, 1330, 960, 920, 1470, 1070, 1014};
    private static final Pattern HALF_WIDTH = Pattern.compile("(?<=\\p{IsHan}|[）】》”])[:,;]");
    private static final int MARGIN = 57;
    private static final Look HEAD = new Look(Fonts.HEI, OfficialLayout.TABLE_SIZE, false);
    private static final Look CELL = new Look(Fonts.FANG_SONG, OfficialLayout.TABLE_SIZE, false);

    private final BoundText text;

    AnnexTable(BoundText text) {
        this.text = text;
    }

    void write(XWPFDocument document, List<Row> rows, int year) {
        XWPFTable table = document.createTable(rows.size() + 1, COLUMNS.size());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(Integer.toString(Arrays.stream(WIDTHS).sum()));
        table.setCellMargins(0, MARGIN, 0, MARGIN);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int column = 0; column < COLUMNS.size(); column++) {
            XWPFParagraph name = cell(head, column, true);
            OfficialLayout.keepWithNext(name);
            text.write(name, COLUMNS.get(column), HEAD);
        }
        List<XWPFTableRow> targets = table.getRows();
        for (int i = 0; i < rows.size(); i++) {
            row(targets.get(i + 1), i + 1, rows.get(i), year);
        }
    }

    /// 合计, in the letters of the table.
    void total(XWPFParagraph paragraph, List<Piece> total) {
        OfficialLayout.cell(paragraph, false);
        text.write(paragraph, total, CELL);
    }

    private void row(XWPFTableRow target, int number, Row row, int year) {
        List<Piece> value = new ArrayList<>(row.value());
        if (!value.isEmpty()) {
            value.add(new Piece.Words(row.unit()));
        }
        text.write(cell(target, 0, true), quoted(Integer.toString(number)), CELL);
        text.write(cell(target, 1, false), quoted(fullWidth(row.subject())), CELL);
        text.write(cell(target, 2, false), row.target(), CELL);
        text.write(cell(target, 3, true), value, CELL);
        text.write(cell(target, 4, true), row.coverage(), CELL);
        status(cell(target, 5, true), row);
        text.write(cell(target, 6, true), day(row.deadline(), year), CELL);
        text.write(
                cell(target, 7, true),
                quoted(row.lead() == null ? "" : fullWidth(row.lead())),
                CELL);
        target.setCantSplitRow(true);
    }

    /// A lamp in its colour and the word for those who print without colours.
    private void status(XWPFParagraph paragraph, Row row) {
        List<Piece> said = new ArrayList<>(List.of(lamp(row)));
        if (row.overruled()) {
            said.add(new Piece.Words("（例外办结）"));
        }
        text.write(paragraph, said, CELL);
        paragraph.getRuns().getFirst().setColor(rgb(row.status().colour()));
    }

    private static Piece.Number lamp(Row row) {
        Status status = row.status();
        String shown = "● " + status.chinese();
        return new Piece.Number(
                Role.STATUS, row.commitment(), shown, status.name(), null, null, null);
    }

    static String rgb(Colour colour) {
        return switch (colour) {
            case GREEN -> "2E8B57";
            case YELLOW -> "B8860B";
            case RED -> "C00000";
            case GREY -> "7F7F7F";
        };
    }

    private static XWPFParagraph cell(XWPFTableRow row, int column, boolean centred) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(Integer.toString(WIDTHS[column]));
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        OfficialLayout.cell(paragraph, centred);
        return paragraph;
    }

    /// Without the year where it is the report's own.
    private static String day(LocalDate day, int year) {
        String inYear = "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
        return day.getYear() == year ? inYear : day.getYear() + "年" + inYear;
    }

    /// A plan's text is read with half-width marks; among Chinese words they are printed full.
    static String fullWidth(String words) {
        return HALF_WIDTH
                .matcher(words)
                .replaceAll(m -> String.valueOf("：，；".charAt(":,;".indexOf(m.group()))));
    }

    private static List<Piece> quoted(String text) {
        return List.of(new Piece.Quoted(text));
    }
}
