package cn.duban.school.register;

import cn.duban.school.school.CodeTables;
import cn.duban.school.school.Column;
import cn.duban.school.school.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// 工作簿 — the register as a clerk fills it in: text columns, lists to choose codes from, a page that
/// explains.
final class WritingXlsx {
    private static final String LISTS = "代码";
    private static final int WIDTH = 20 * 256;

    private WritingXlsx() {}

    /// The sheet with these rows; without rows it is the empty template.
    static byte[] write(List<Map<Column, String>> rows) {
        try (var book = new SXSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(ReadingXlsx.SHEET);
            head(sheet, headStyle(book));
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            Arrays.stream(Column.values())
                    .forEach(c -> sheet.setDefaultColumnStyle(c.ordinal(), text));
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(i + 1), rows.get(i), text);
            }
            lists(book, sheet);
            explain(book.createSheet("说明"));
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void head(Sheet sheet, CellStyle style) {
        Row head = sheet.createRow(0);
        for (Column column : Column.values()) {
            var cell = head.createCell(column.ordinal());
            cell.setCellValue(column.header());
            cell.setCellStyle(style);
            sheet.setColumnWidth(column.ordinal(), WIDTH);
        }
        sheet.createFreezePane(2, 1);
    }

    private static CellStyle headStyle(SXSSFWorkbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void fill(Row row, Map<Column, String> cells, CellStyle text) {
        cells.forEach((column, value) -> {
            var cell = row.createCell(column.ordinal());
            cell.setCellStyle(text);
            cell.setCellValue(value);
        });
    }

    private static void lists(SXSSFWorkbook book, Sheet sheet) {
        Sheet lists = book.createSheet(LISTS);
        Map<Column, List<String>> choices = choices();
        int longest = choices.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            Row row = lists.createRow(i);
            int column = 0;
            for (List<String> list : choices.values()) {
                if (i < list.size()) {
                    row.createCell(column).setCellValue(list.get(i));
                }
                column++;
            }
        }
        int at = 0;
        for (Map.Entry<Column, List<String>> choice : choices.entrySet()) {
            char letter = (char) ('A' + at++);
            int size = choice.getValue().size();
            restrict(
                    sheet,
                    choice.getKey(),
                    "%s!$%c$1:$%c$%d".formatted(LISTS, letter, letter, size));
        }
        book.setSheetHidden(book.getSheetIndex(lists), true);
    }

    private static void restrict(Sheet sheet, Column column, String list) {
        var helper = sheet.getDataValidationHelper();
        var where =
                new CellRangeAddressList(
                        1, ImportingRegister.MOST_ROWS, column.ordinal(), column.ordinal());
        DataValidation rule =
                helper.createValidation(helper.createFormulaListConstraint(list), where);
        rule.setShowErrorBox(true);
        rule.createErrorBox(column.header(), "请从列表中选择" + column.header() + "。");
        sheet.addValidationData(rule);
    }

    private static Map<Column, List<String>> choices() {
        Map<Column, List<String>> choices = new EnumMap<>(Column.class);
        choices.put(Column.KIND, codes(CodeTables.KIND));
        choices.put(Column.SPONSOR, codes(CodeTables.SPONSOR));
        choices.put(Column.AREA, codes(CodeTables.AREA));
        choices.put(
                Column.OWNERSHIP,
                Arrays.stream(Profile.Ownership.values()).map(o -> o.chinese).toList());
        choices.put(
                Column.QUALITY,
                Arrays.stream(Profile.Quality.values()).map(q -> q.chinese).toList());
        choices.put(
                Column.STATUS, Arrays.stream(Profile.Status.values()).map(s -> s.chinese).toList());
        return choices;
    }

    private static List<String> codes(CodeTables table) {
        return table.all().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    }

    private static void explain(Sheet page) {
        List<String> lines =
                List.of(
                        "每行是一所学校自“生效日期”起的情况；同一学校可以有多行，每次变化一行。",
                        "学校标识码：10 位国家标识码；尚未取得的用 LS 加 8 位数字的临时代码。",
                        "学段：不写则按办学类型；一贯制学校可写“小学、初中”。",
                        "普惠认定：办别选“普惠性民办”，写明认定文号和起止；到期后自动恢复为民办。",
                        "停办的学校加一行，状态选“停办”；合并、分设、更名请用相应的变更办理。",
                        "导入前可先试导入（dryRun），逐项列出将要发生的变化。");
        for (int i = 0; i < lines.size(); i++) {
            page.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
    }
}
