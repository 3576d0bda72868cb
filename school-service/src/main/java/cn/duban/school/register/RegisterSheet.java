package cn.duban.school.register;

import cn.duban.school.SchoolProblem.SheetUnreadable;
import cn.duban.school.SchoolProblem.TooManyRows;
import cn.duban.school.school.Column;
import cn.duban.school.school.SchoolRow;
import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 学校登记表 — schools as a sheet, wherever it came from; headers in Chinese or English, in any order.
record RegisterSheet(List<SchoolRow> rows, List<RowPlace> places) {

    /// 表中一行 — as it stands there; lines are counted as the clerk sees them.
    record Line(long number, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static RegisterSheet ofCsv(List<Line> lines) {
        Map<Column, Integer> columns = columns(lines);
        Map<String, String> written = new HashMap<>();
        columns.forEach((c, i) -> written.put(c.field, lines.getFirst().cell(i)));
        return read(lines, columns, (line, _) -> new RowPlace.InSheet(line, written));
    }

    static RegisterSheet ofWorkbook(List<Line> lines) {
        Map<Column, Integer> columns = columns(lines);
        Map<String, String> letters = new HashMap<>();
        columns.forEach((c, i) -> letters.put(c.field, letter(i)));
        return read(lines, columns, (line, _) -> new RowPlace.InWorkbook(line, letters));
    }

    private static RegisterSheet read(
            List<Line> lines,
            Map<Column, Integer> columns,
            BiFunction<Long, Line, RowPlace> place) {
        List<Line> filled =
                lines.subList(1, lines.size()).stream().filter(l -> !l.isEmpty()).toList();
        if (filled.size() > ImportingRegister.MOST_ROWS) {
            throw new TooManyRows(filled.size(), ImportingRegister.MOST_ROWS);
        }
        List<SchoolRow> rows = new ArrayList<>();
        List<RowPlace> places = new ArrayList<>();
        for (Line line : filled) {
            Map<String, String> cells = new HashMap<>();
            columns.forEach((c, i) -> cells.put(c.field, line.cell(i)));
            rows.add(SchoolRow.of(cells));
            places.add(place.apply(line.number(), line));
        }
        return new RegisterSheet(rows, places);
    }

    private static Map<Column, Integer> columns(List<Line> lines) {
        if (lines.isEmpty() || lines.getFirst().isEmpty()) {
            throw unreadable("sheet-empty", "表中没有内容。", "第一行写表头，以下每行一所学校。");
        }
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Line head = lines.getFirst();
        for (int i = 0; i < head.cells().size(); i++) {
            String header = head.cell(i);
            if (!header.isEmpty() && columns.putIfAbsent(columnOf(header), i) != null) {
                throw unreadable("sheet-header", "表头“%s”重复。".formatted(header), null);
            }
        }
        return columns;
    }

    private static Column columnOf(String header) {
        return Column.headed(header)
                .orElseThrow(() ->
                        unreadable(
                                "sheet-header",
                                "不认识的表头“%s”。".formatted(header),
                                Arrays.stream(Column.values())
                                        .map(Column::header)
                                        .collect(Collectors.joining("、", "可用的表头：", "。"))));
    }

    static SheetUnreadable unreadable(String code, String message, @Nullable String suggestion) {
        return new SheetUnreadable(List.of(new Violation("第1行", code, message, suggestion)));
    }

    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
