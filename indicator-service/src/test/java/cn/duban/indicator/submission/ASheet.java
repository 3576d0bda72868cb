package cn.duban.indicator.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// A workbook as a clerk might save it.
public final class ASheet {

    private ASheet() {}

    /// Lines of a sheet 填报; numbers become numbers, the rest text, null nothing.
    public static byte[] of(Object[]... lines) {
        return with(_ -> {}, lines);
    }

    public static byte[] with(Consumer<XSSFWorkbook> more, Object[]... lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("填报");
            for (int r = 0; r < lines.length; r++) {
                XSSFRow row = sheet.createRow(r);
                for (int c = 0; c < lines[r].length; c++) {
                    put(row.createCell(c), lines[r][c]);
                }
            }
            more.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Object[] line(Object... cells) {
        return cells;
    }

    private static void put(XSSFCell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }
}
