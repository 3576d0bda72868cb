package cn.duban.plan.summary;

import cn.duban.plan.commitment.Commitment;
import cn.duban.plan.ledger.Standing;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.report.ChineseWords;
import cn.duban.plan.report.Dropped;
import cn.duban.plan.report.Material;
import cn.duban.plan.report.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/// 任务表 — the commitments as a spreadsheet: numbers as numbers, the lights coloured, to be filtered.
final class CommitmentSheet {
    private static final List<String> COLUMNS =
            List.of(
                    "编号", "条目", "任务事项", "目标", "实际", "单位", "上年同期", "已报", "应报", "灯", "状态", "说明", "期限",
                    "责任科室", "指标", "期别");
    private static final int[] WIDTHS = {
        20, 10, 36, 22, 12, 8, 12, 8, 8, 6, 16, 60, 12, 16, 16, 18
    };
    private static final int WINDOW = 100;
    private static final int ONE_CHARACTER = 256;

    private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
    private final Map<Colour, CellStyle> lamps = new EnumMap<>(Colour.class);
    private final CellStyle wrapped = wrapped();

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
        int number = 1;
        for (Standing s : material.standings()) {
            row(sheet.createRow(number++), s, Status.of(s, material.asOf()));
        }
        for (Dropped gone : material.dropped()) {
            dropped(sheet.createRow(number++), gone);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, number - 1, 0, COLUMNS.size() - 1));
    }

    private void head(SXSSFSheet sheet) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = wrapped();
        style.setFont(bold);
        SXSSFRow row = sheet.createRow(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * ONE_CHARACTER);
            Cell cell = row.createCell(column);
            cell.setCellValue(COLUMNS.get(column));
            cell.setCellStyle(style);
        }
    }

    private void row(SXSSFRow row, Standing s, Status status) {
        boolean shown = !s.promise().restricted();
        words(row, s.id());
        words(row, String.join("·", s.promise().path()));
        words(row, s.promise().subject());
        words(row, s.promise().target().inWords());
        number(row, shown && s.assessment() != null ? s.assessment().value() : null);
        words(row, s.promise().written().unit());
        number(
                row,
                shown && s.yearBefore() != null
                        ? s.yearBefore().exact().orElseThrow().published()
                        : null);
        number(row, s.figure().map(f -> Integer.toString(f.reported())).orElse(null));
        number(row, s.figure().map(f -> Integer.toString(f.applicable())).orElse(null));
        words(row, s.colour().chinese()).setCellStyle(lamp(s.colour()));
        words(row, status.chinese());
        words(row, s.assessed().map(a -> a.reason()).orElse(""));
        words(row, s.promise().lastDay().toString());
        words(row, s.promise().lead());
        words(row, s.promise().indicator());
        words(row, s.figure().map(f -> ChineseWords.period(f.period().code())).orElse(""));
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
        cell.setCellStyle(wrapped);
        if (text != null) {
            cell.setCellValue(text);
        }
        return cell;
    }

    private void number(SXSSFRow row, @Nullable String value) {
        Cell cell = words(row, null);
        if (value != null) {
            cell.setCellValue(new BigDecimal(value).doubleValue());
        }
    }

    private CellStyle lamp(Colour colour) {
        return lamps.computeIfAbsent(
                colour,
                c -> {
                    CellStyle style = wrapped();
                    style.setFillForegroundColor(new XSSFColor(rgb(c), null));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }

    private static byte[] rgb(Colour colour) {
        return switch (colour) {
            case GREEN -> new byte[] {(byte) 0x92, (byte) 0xD0, (byte) 0x50};
            case YELLOW -> new byte[] {(byte) 0xFF, (byte) 0xD9, (byte) 0x66};
            case RED -> new byte[] {(byte) 0xF4, (byte) 0x7C, (byte) 0x7C};
            case GREY -> new byte[] {(byte) 0xD0, (byte) 0xD0, (byte) 0xD0};
        };
    }

    private CellStyle wrapped() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
