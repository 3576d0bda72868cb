package cn.duban.indicator.analysis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/// 导出 — a flat table as a file that Excel and WPS open with Chinese headings.
final class TableFiles {

    private static final CsvMapper CSV = new CsvMapper();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private TableFiles() {}

    /// UTF-8 with a byte order mark, without which Excel reads Chinese wrongly.
    static byte[] csv(FlatTable table) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (SequenceWriter writer = CSV.writer().writeValues(out)) {
            writer.write(FlatTable.TITLES);
            table.rows()
                    .forEach(row ->
                            writer.write(row.cells().stream().map(TableFiles::text).toList()));
        }
        return out.toByteArray();
    }

    static byte[] xlsx(FlatTable table) {
        try (var workbook = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("指标值");
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), FlatTable.TITLES);
            for (FlatTable.Row row : table.rows()) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), row.cells());
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i);
            switch (cells.get(i)) {
                case BigDecimal number -> cell.setCellValue(number.doubleValue());
                case Integer number -> cell.setCellValue(number);
                case Object other -> cell.setCellValue(other.toString());
            }
        }
    }

    /// A text that a spreadsheet would run as a formula is written as text.
    private static String text(Object cell) {
        String text = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        boolean formula =
                cell instanceof String
                        && !text.isEmpty()
                        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
