package cn.duban.indicator.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// [FaultRows] as an office would send them, and how each format names the place of a fault.
final class FaultFile {

    private static final List<String> FIELDS = List.of("school", "form", "period");
    private static final List<String> COLUMNS =
            List.of(
                    "school",
                    "form",
                    "period",
                    "explanation",
                    "fit.due",
                    "fit.tested",
                    "fit.excellent",
                    "fit.good",
                    "fit.pass",
                    "fit.fail",
                    "stu.enrolled",
                    "tea.full",
                    "tea.higherEdu",
                    "asset.equip",
                    "room.media",
                    "vis.due",
                    "vis.screened",
                    "vis.myopia",
                    "asv.offer",
                    "hw.ok",
                    "no.such");

    private final FaultRows faults;

    FaultFile(FaultRows faults) {
        this.faults = faults;
    }

    byte[] json() {
        List<Map<String, Object>> all =
                faults.rows.stream()
                        .map(row -> {
                            Map<String, Object> out = new LinkedHashMap<>();
                            Map<String, String> values = new LinkedHashMap<>();
                            row.forEach((k, v) -> {
                                if (FIELDS.contains(k)) {
                                    out.put(k, v);
                                } else {
                                    values.put(k, v);
                                }
                            });
                            out.put("values", values);
                            return out;
                        })
                        .toList();
        return new JsonMapper().writeValueAsBytes(Map.of("rows", all));
    }

    byte[] csv(Charset charset) {
        String head = String.join(",", COLUMNS);
        String lines =
                faults.rows.stream()
                        .map(row ->
                                COLUMNS.stream()
                                        .map(c -> row.getOrDefault(c, ""))
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        return (head + "\r\n" + lines + "\r\n").getBytes(charset);
    }

    byte[] xlsx() {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet("填报");
            Row head = sheet.createRow(0);
            for (int c = 0; c < COLUMNS.size(); c++) {
                head.createCell(c).setCellValue(COLUMNS.get(c));
            }
            for (int r = 0; r < faults.rows.size(); r++) {
                Row line = sheet.createRow(r + 1);
                for (int c = 0; c < COLUMNS.size(); c++) {
                    cell(line, c, faults.rows.get(r).get(COLUMNS.get(c)));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Row line, int column, @Nullable String text) {
        if (text != null && column > 3 && text.matches("-?\\d{1,12}(\\.\\d+)?")) {
            line.createCell(column).setCellValue(Double.parseDouble(text));
        } else if (text != null) {
            line.createCell(column).setCellValue(text);
        }
    }

    Set<String> inJson() {
        return said(e -> {
            String field =
                    FIELDS.contains(e.column()) || e.column().equals("explanation")
                            ? "/"
                            : "/values/";
            return "/rows/" + e.row() + (e.column().isEmpty() ? "" : field + e.column());
        });
    }

    Set<String> inCsv() {
        return said(
                e -> "第%d行%s".formatted(e.row() + 2, e.column().isEmpty() ? "" : " " + e.column()));
    }

    Set<String> inXlsx() {
        return said(e -> {
            String letters =
                    CellReference.convertNumToColString(Math.max(0, COLUMNS.indexOf(e.column())));
            return "填报!" + letters + (e.row() + 2);
        });
    }

    private Set<String> said(Function<FaultRows.Expected, String> place) {
        return faults.expected.stream()
                .map(e -> place.apply(e) + " " + e.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
