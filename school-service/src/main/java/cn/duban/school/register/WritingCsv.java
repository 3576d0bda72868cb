package cn.duban.school.register;

import cn.duban.school.school.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// CSV for spreadsheets: UTF-8 with a byte order mark unless GB18030 is asked for.
final class WritingCsv {
    private WritingCsv() {}

    static byte[] write(List<Map<Column, String>> rows, Charset charset) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            out.printRecord(Arrays.stream(Column.values()).map(Column::header));
            for (Map<Column, String> row : rows) {
                out.printRecord(
                        Arrays.stream(Column.values()).map(c -> guarded(row.getOrDefault(c, ""))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String mark = charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "";
        return (mark + text).getBytes(charset);
    }

    static boolean looksLikeFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0;
    }

    private static String guarded(String cell) {
        return looksLikeFormula(cell) ? "'" + cell : cell;
    }
}
