package cn.duban.school.register;

import cn.duban.school.SchoolProblem.SheetUnreadable;
import cn.duban.school.school.SchoolRow;
import cn.duban.starter.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// 学校登记表 — schools as a CSV sheet: UTF-8 or GB18030, headers in Chinese or English.
record RegisterSheet(List<SchoolRow> rows, List<RowPlace> places) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, List<String>> HEADERS = headers();

    static RegisterSheet read(byte[] bytes) {
        var format = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text(bytes), format)) {
            List<Line> lines = new ArrayList<>();
            for (CSVRecord cells : parser) {
                lines.add(new Line(parser.getCurrentLineNumber(), cells));
            }
            if (lines.isEmpty()) {
                throw unreadable("sheet-empty", "表中没有内容。", "第一行写表头,以下每行一所学校。");
            }
            return read(lines);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable("sheet-broken", "这不是完整的 CSV 文件,引号没有成对。", "从表格软件另存为 CSV 后再传。");
        }
    }

    /// A record and the line of the file it ends on; empty lines are no records.
    private record Line(long number, CSVRecord cells) {}

    private static RegisterSheet read(List<Line> lines) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        CSVRecord head = lines.getFirst().cells();
        for (int i = 0; i < head.size(); i++) {
            String field = fieldOf(head.get(i));
            if (columns.putIfAbsent(field, i) != null) {
                throw unreadable("sheet-header", "表头“%s”重复。".formatted(head.get(i)), null);
            }
            written.put(field, head.get(i));
        }
        List<SchoolRow> rows = new ArrayList<>();
        List<RowPlace> places = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            rows.add(row(line.cells(), columns));
            places.add(new RowPlace.InSheet(line.number(), written));
        }
        return new RegisterSheet(rows, places);
    }

    private static SchoolRow row(CSVRecord line, Map<String, Integer> columns) {
        return new SchoolRow(
                cell(line, columns, "school"),
                cell(line, columns, "name"),
                cell(line, columns, "from"),
                cell(line, columns, "unit"),
                cell(line, columns, "kind"),
                cell(line, columns, "sponsor"),
                cell(line, columns, "ownership"),
                cell(line, columns, "quality"),
                cell(line, columns, "area"),
                cell(line, columns, "status"),
                cell(line, columns, "document"));
    }

    private static @Nullable String cell(
            CSVRecord line, Map<String, Integer> columns, String field) {
        Integer column = columns.get(field);
        return column == null || column >= line.size() ? null : line.get(column);
    }

    private static String fieldOf(String header) {
        return HEADERS.entrySet().stream()
                .filter(e -> e.getKey().equals(header) || e.getValue().contains(header))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() ->
                        unreadable(
                                "sheet-header",
                                "不认识的表头“%s”。".formatted(header),
                                "可用的表头:"
                                        + String.join(
                                                "、",
                                                HEADERS.values().stream()
                                                        .map(List::getFirst)
                                                        .toList())
                                        + "。"));
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static SheetUnreadable unreadable(
            String code, String message, @Nullable String suggestion) {
        return new SheetUnreadable(List.of(new Violation("第1行", code, message, suggestion)));
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("school", List.of("学校标识码", "标识码", "学校代码"));
        all.put("name", List.of("学校名称", "名称"));
        all.put("from", List.of("生效日期", "起始日期"));
        all.put("unit", List.of("单位代码", "单位", "所属单位"));
        all.put("kind", List.of("办学类型"));
        all.put("sponsor", List.of("举办者"));
        all.put("ownership", List.of("办别"));
        all.put("quality", List.of("优质等级"));
        all.put("area", List.of("城乡分类", "城乡"));
        all.put("status", List.of("状态"));
        all.put("document", List.of("文号", "认定文号"));
        return all;
    }
}
