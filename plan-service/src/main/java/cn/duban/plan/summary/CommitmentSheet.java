package cn.duban.plan.summary;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.report.ChineseWords;
import cn.duban.plan.report.Dropped;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.Piece;
import cn.duban.plan.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// 任务表 — the commitments as a spreadsheet: numbers as numbers, the lights coloured, to be filtered.
final class CommitmentSheet {
    private static final List<String> COLUMNS =
            List.of(
                    "编号", "条目", "任务事项", "目标", "实际", "单位", "上年同期", "已报", "应报", "灯", "状态", "说明", "期限",
                    "责任科室", "指标", "期别", "调整说明");
    private static final int[] WIDTHS = {
        20, 10, 36, 22, 12, 8, 12, 8, 8, 6, 16, 60, 12, 16, 16, 18, 40
    };
    private static final int WINDOW = 100;
    private static final int ONE_CHARACTER = 256;

    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final CellStyles styles = new CellStyles(book);

    static byte[] write(Material material) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CommitmentSheet writer = new CommitmentSheet();
            try (SXSSFWorkbook book = writer.book) {
                writer.fill(material);
                book.write(out);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Material material) {
        SXSSFSheet sheet = book.createSheet("任务完成情况");
        sheet.createFreezePane(0, 1);
        head(sheet);
        print(sheet);
        Map<String, Report.Row> said =
                Report.on(material).annex().stream()
                        .collect(Collectors.toMap(Report.Row::commitment, Function.identity()));
        int number = 1;
        for (Standing s : material.standings()) {
            row(sheet.createRow(number++), s, Objects.requireNonNull(said.get(s.id())));
        }
        for (Dropped gone : material.dropped()) {
            dropped(sheet.createRow(number++), gone);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, number - 1, 0, COLUMNS.size() - 1));
    }

    /// A4 across, as wide as one page, the head on each.
    private static void print(SXSSFSheet sheet) {
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void head(SXSSFSheet sheet) {
        CellStyle style = styles.head();
        SXSSFRow row = sheet.createRow(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * ONE_CHARACTER);
            Cell cell = row.createCell(column);
            cell.setCellValue(COLUMNS.get(column));
            cell.setCellStyle(style);
        }
    }

    /// Values and units as the reports print them.
    private void row(SXSSFRow row, Standing s, Report.Row said) {
        words(row, s.id());
        words(row, String.join("·", s.promise().path()));
        words(row, s.promise().subject());
        words(row, s.promise().target().inWords());
        number(row, shown(said.value()));
        words(row, said.unit());
        number(row, shown(said.yearBefore()));
        number(row, s.figure().map(f -> Integer.toString(f.reported())).orElse(null));
        number(row, s.figure().map(f -> Integer.toString(f.applicable())).orElse(null));
        words(row, s.colour().chinese()).setCellStyle(styles.lamp(s.colour()));
        words(row, said.status().chinese() + (said.overruled() ? "（例外办结）" : ""));
        words(row, s.assessed().map(a -> a.reason()).orElse(""));
        words(row, s.promise().lastDay().toString());
        words(row, s.promise().lead());
        words(row, s.promise().indicator());
        words(row, s.figure().map(f -> ChineseWords.period(f.period().code())).orElse(""));
        words(
                row,
                s.promise().adjustments().stream()
                        .map(Adjustment::inWords)
                        .collect(Collectors.joining("；")));
    }

    private static @Nullable String shown(List<Piece> number) {
        return number.isEmpty() ? null : number.getFirst().shown();
    }

    /// Without light or value: only what was promised, and why it is no longer.
    private void dropped(SXSSFRow row, Dropped gone) {
        Commitment c = gone.commitment();
        words(row, c.id());
        words(row, String.join("·", c.path()));
        words(row, c.subject());
        words(row, c.target().inWords());
        for (int empty = row.getLastCellNum(); empty < COLUMNS.indexOf("状态"); empty++) {
            words(row, null);
        }
        words(row, "已移出");
        words(
                row,
                "%s移出计划：%s（提出人%s，批准人%s）"
                        .formatted(gone.on(), gone.reason(), gone.proposedBy(), gone.approvedBy()));
        words(row, c.due());
        words(row, c.lead());
        words(row, c.indicator());
        words(row, null);
    }

    private Cell words(SXSSFRow row, @Nullable String text) {
        Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
        cell.setCellStyle(styles.plain());
        if (text != null) {
            cell.setCellValue(text);
        }
        return cell;
    }

    private void number(SXSSFRow row, @Nullable String value) {
        Cell cell = words(row, null);
        if (value != null) {
            BigDecimal number = new BigDecimal(value);
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(styles.decimals(number.scale()));
        }
    }
}
