package cn.duban.indicator.submission.template;

import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.catalogue.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// 填报模板 — one form and period as a workbook: codes and names filled in, last numbers beside, only
/// the cells to fill in open.
///
/// Title, instruction, codes, names, then a line a school. Every column of numbers has a name
/// (`value.fit.due`), so that a school's own sheets can point at it.
final class FormWorkbook {

    static final String SHEET = "填报";
    static final int CODES = 2;
    static final int FIRST = 4;
    private static final String HOW =
            "填写说明：只填白色格子，灰色格子是代码和上期数，不能改；人数等填整数，是否题从下拉中选；没有的填0，不要留空、不要合并单元格、不要增删列。"
                    + "数据与上期或同类学校差别很大时，请在“说明”中写明原因。填好后保存为.xlsx提交；有问题的格子会标红退回，改好后原样再交即可。";

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final Form form;
    private final String period;
    private final List<Column> columns;

    /// @param element absent for a column that holds no number
    private record Column(String code, String name, Optional<Element> element, int width) {

        Column(String code, String name, int width) {
            this(code, name, Optional.empty(), width);
        }
    }

    private FormWorkbook(XSSFWorkbook workbook, Form form, String period) {
        this.workbook = workbook;
        this.styles = SheetStyles.in(workbook);
        this.form = form;
        this.period = period;
        this.columns = columns(form);
    }

    static byte[] of(Form form, String period, List<TemplateLine> lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new FormWorkbook(workbook, form, period).fill(lines);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Column> columns(Form form) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("school", "学校或单位代码", 16));
        columns.add(new Column("名称", "名称", 26));
        columns.add(new Column("form", "报表代码", 14));
        columns.add(new Column("period", "期别", 13));
        if (form.byStage()) {
            columns.add(new Column("stage", "学段", 9));
        }
        for (Element e : form.elements()) {
            String mark = form.wants(e) ? "*" : "";
            String head = "%s%s（%s）".formatted(mark, e.name(), e.unit());
            columns.add(new Column(e.code(), head, Optional.of(e), 14));
        }
        columns.add(new Column("explanation", "说明", 40));
        for (Element e : form.elements()) {
            columns.add(new Column("last:" + e.code(), "上期 " + e.name(), 14));
        }
        return columns;
    }

    private void fill(List<TemplateLine> lines) {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        heading(sheet);
        for (int i = 0; i < lines.size(); i++) {
            line(sheet.createRow(FIRST + i), lines.get(i));
        }
        int last = FIRST + lines.size() - 1;
        InputChecks checks = new InputChecks(sheet, FIRST, last);
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            int at = c;
            sheet.setColumnWidth(c, column.width() * 256);
            column.element()
                    .ifPresent(element -> {
                        checks.on(element, at);
                        name("value." + element.code(), at, last);
                    });
            if (column.code().equals("stage")) {
                checks.oneOf(at, Arrays.stream(Stage.values()).map(Stage::title).toList());
            }
            if (column.code().equals("explanation")) {
                checks.words(at);
            }
        }
        name("duban.form", 2, FIRST);
        name("duban.period", 3, FIRST);
        sheet.createFreezePane(2, FIRST);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }

    private void heading(XSSFSheet sheet) {
        int widest = Math.min(columns.size(), 8 + form.elements().size()) - 1;
        cell(sheet.createRow(0), 0, styles.title())
                .setCellValue("%s（%s）填报表  %s".formatted(form.name(), form.code(), period));
        XSSFRow how = sheet.createRow(1);
        how.setHeightInPoints(48);
        cell(how, 0, styles.note()).setCellValue(HOW);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, widest));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, widest));
        XSSFRow codes = sheet.createRow(CODES);
        XSSFRow names = sheet.createRow(CODES + 1);
        for (int c = 0; c < columns.size(); c++) {
            cell(codes, c, styles.code()).setCellValue(columns.get(c).code());
            cell(names, c, styles.head()).setCellValue(columns.get(c).name());
        }
    }

    private void line(XSSFRow row, TemplateLine line) {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            String code = column.code();
            switch (code) {
                case "school" -> cell(row, c, styles.fixed()).setCellValue(line.code());
                case "名称" -> cell(row, c, styles.fixed()).setCellValue(line.name());
                case "form" -> cell(row, c, styles.fixed()).setCellValue(form.code());
                case "period" -> cell(row, c, styles.fixed()).setCellValue(period);
                case "stage", "explanation" -> cell(row, c, styles.words());
                default -> {
                    if (column.element().isPresent()) {
                        value(cell(row, c, styles.number()), line.now().get(code), column);
                    } else {
                        String element = code.substring("last:".length());
                        value(cell(row, c, styles.last()), line.last().get(element), column);
                    }
                }
            }
        }
    }

    private static void value(XSSFCell cell, @Nullable String number, Column column) {
        boolean yesOrNo = column.element().filter(e -> e.type() == Element.Type.BOOL).isPresent();
        if (number != null && yesOrNo) {
            cell.setCellValue(number.equals("1") ? "是" : "否");
        } else if (number != null) {
            cell.setCellValue(Double.parseDouble(number));
        }
    }

    private static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /// A name must have no sign that a formula would read as something else.
    private void name(String wanted, int column, int last) {
        String letters = CellReference.convertNumToColString(column);
        XSSFName name = workbook.createName();
        name.setNameName(wanted.replaceAll("[^\\p{L}\\p{N}._]", "_"));
        name.setRefersToFormula(
                "'%s'!$%s$%d:$%s$%d".formatted(SHEET, letters, FIRST + 1, letters, last + 1));
    }
}
