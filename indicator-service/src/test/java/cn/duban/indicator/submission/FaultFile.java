package cn.duban.indicator.submission;

import cn.duban.indicator.register.Profile.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;

/// 5,000 rows from a seed with ten faults of each of twenty kinds, and the list of what must be
/// found: it comes from the generator, not from the checks.
final class FaultFile {

    static final int ROWS = 5_000;
    static final int OF_EACH = 10;
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

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<Expected> expected = new HashSet<>();
    private final Random random;

    /// What must be said of row `row`, counted from 0.
    record Expected(int row, String column, String code) {}

    FaultFile(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            rows.add(sound(i));
        }
        List<Integer> free = new ArrayList<>();
        for (int i = 8; i < ROWS; i++) {
            free.add(i);
        }
        java.util.Collections.shuffle(free, random);
        for (FaultKind kind : FaultKind.values()) {
            int made = 0;
            for (int i = 0; made < OF_EACH; i++) {
                Map<String, String> row = rows.get(free.get(i));
                if (kind.form.equals(row.get("form"))) {
                    int at = free.remove(i--);
                    kind.spoil(row, made);
                    expected.add(new Expected(at, kind.column, kind.code));
                    made++;
                }
            }
        }
    }

    Set<Expected> expected() {
        return expected;
    }

    /// The district the file is of.
    APush district() {
        APush push = new APush();
        for (int i = 0; i < ROWS / 4; i++) {
            push.school(code(i), "211", Status.OPEN);
        }
        for (int i = 0; i < OF_EACH; i++) {
            push.school("11990001%02d".formatted(i), "111", Status.OPEN);
            push.school("21980000%02d".formatted(i), "211", Status.CLOSED);
        }
        return push;
    }

    private static String code(int school) {
        return "21990%05d".formatted(10_000 + school * 7);
    }

    private Map<String, String> sound(int i) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("school", code(i / 4));
        switch (i % 4) {
            case 0 -> fitness(row);
            case 1 -> resources(row);
            case 2 -> vision(row);
            default -> {
                put(row, "BURDEN", "2026-spring");
                row.put("asv.offer", "true");
                row.put("hw.ok", random.nextBoolean() ? "true" : "false");
            }
        }
        return row;
    }

    private void fitness(Map<String, String> row) {
        put(row, "FITNESS", "2025-2026");
        int excellent = 10 + random.nextInt(90);
        int good = 50 + random.nextInt(200);
        int pass = 100 + random.nextInt(400);
        int fail = 3 + random.nextInt(20);
        int tested = excellent + good + pass + fail;
        row.put("fit.due", "" + (tested + 1 + random.nextInt(20)));
        row.put("fit.tested", "" + tested);
        row.put("fit.excellent", "" + excellent);
        row.put("fit.good", "" + good);
        row.put("fit.pass", "" + pass);
        row.put("fit.fail", "" + fail);
    }

    private void resources(Map<String, String> row) {
        put(row, "RESOURCES", "2025-2026");
        int teachers = 61 + random.nextInt(40);
        row.put("stu.enrolled", "" + (teachers * 15 + random.nextInt(100) * 2 + 1));
        row.put("tea.full", "" + teachers);
        row.put("tea.higherEdu", "" + random.nextInt(teachers));
        row.put("asset.equip", (1_000_000 + random.nextInt(9_000_000)) + ".37");
        row.put("room.media", "" + (5 + random.nextInt(40)));
    }

    private void vision(Map<String, String> row) {
        put(row, "VISION", "2026-spring");
        int screened = 101 + random.nextInt(800);
        row.put("vis.due", "" + (screened + 1 + random.nextInt(9)));
        row.put("vis.screened", "" + screened);
        row.put("vis.myopia", "" + random.nextInt(screened));
    }

    private static void put(Map<String, String> row, String form, String period) {
        row.put("form", form);
        row.put("period", period);
    }

    byte[] json() {
        List<Map<String, Object>> all =
                rows.stream()
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
                rows.stream()
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
            for (int r = 0; r < rows.size(); r++) {
                Row line = sheet.createRow(r + 1);
                for (int c = 0; c < COLUMNS.size(); c++) {
                    cell(line, c, rows.get(r).get(COLUMNS.get(c)));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Row line, int column, @org.jspecify.annotations.Nullable String text) {
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

    private Set<String> said(java.util.function.Function<Expected, String> place) {
        return expected.stream()
                .map(e -> place.apply(e) + " " + e.code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
