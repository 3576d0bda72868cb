package cn.duban.indicator.submission.template;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.starter.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// 标红的工作簿 — the file as it was sent, its faulty cells red with a comment, and a last column 填报问题
/// that says the same; it can be mended and sent again as it is.
public final class MarkedWorkbook {

    private static final Pattern CELL = Pattern.compile("(.+)!([A-Z]{1,3})(\\d{1,7})");
    private static final String HEAD = "填报问题";
    private static final int MOST_COMMENTS = 1_000;
    private static final int HEAD_WITHIN = 20;
    private static final Semaphore DESK = new Semaphore(1, true);

    private final XSSFWorkbook workbook;
    private final Map<Short, XSSFCellStyle> red = new HashMap<>();
    private int comments;

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /// The body was read before, so it is a sound package.
    public static byte[] of(byte[] body, List<Violation> faults) {
        DESK.acquireUninterruptibly();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(body));
                ByteArrayOutputStream marked = new ByteArrayOutputStream()) {
            new MarkedWorkbook(workbook).mark(faults);
            workbook.write(marked);
            return marked.toByteArray();
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("malformed-xlsx", "文件");
        } finally {
            DESK.release();
        }
    }

    private void mark(List<Violation> faults) {
        Map<XSSFSheet, Map<Integer, Map<Integer, String>>> bySheet = new LinkedHashMap<>();
        for (Violation fault : faults) {
            Matcher at = CELL.matcher(fault.at());
            XSSFSheet sheet = at.matches() ? workbook.getSheet(at.group(1)) : null;
            if (sheet != null) {
                int row = Integer.parseInt(at.group(3)) - 1;
                int column = CellReference.convertColStringToIndex(at.group(2));
                bySheet.computeIfAbsent(sheet, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row, _ -> new LinkedHashMap<>())
                        .merge(column, said(fault), (a, b) -> a + "\n" + b);
            }
        }
        bySheet.forEach(this::mark);
    }

    private static String said(Violation fault) {
        return fault.suggestion() == null
                ? fault.message()
                : fault.message() + "是否应为“" + fault.suggestion() + "”?";
    }

    private void mark(XSSFSheet sheet, Map<Integer, Map<Integer, String>> rows) {
        int column = errorColumn(sheet);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        rows.forEach((number, cells) -> {
            XSSFRow row =
                    sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            cells.forEach((at, text) -> redden(cell(row, at), drawing, text));
            XSSFCell error = cell(row, column);
            error.setCellValue(String.join(" ", cells.values()).replace('\n', ' '));
            error.setCellStyle(redOf(error));
        });
        sheet.setColumnWidth(column, 60 * 256);
    }

    private void redden(XSSFCell cell, XSSFDrawing drawing, String text) {
        cell.setCellStyle(redOf(cell));
        if (comments++ < MOST_COMMENTS) {
            cell.removeCellComment();
            int column = cell.getColumnIndex();
            int row = cell.getRowIndex();
            ClientAnchor anchor =
                    drawing.createAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 4);
            XSSFComment comment = drawing.createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString(text));
            comment.setAuthor("督办");
            cell.setCellComment(comment);
        }
    }

    private XSSFCellStyle redOf(XSSFCell cell) {
        return red.computeIfAbsent(
                cell.getCellStyle().getIndex(),
                _ -> {
                    XSSFCellStyle style = workbook.createCellStyle();
                    style.cloneStyleFrom(cell.getCellStyle());
                    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }

    /// The column that says 填报问题 already, or the first one behind everything in the head rows.
    private static int errorColumn(XSSFSheet sheet) {
        int last = 0;
        int headRow = 0;
        int widest = 0;
        for (int number = 0; number < HEAD_WITHIN; number++) {
            XSSFRow row = sheet.getRow(number);
            if (row == null) {
                continue;
            }
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                if (HEAD.equals(cell.toString())) {
                    return cell.getColumnIndex();
                }
            }
            last = Math.max(last, row.getLastCellNum());
            if (row.getPhysicalNumberOfCells() > widest) {
                widest = row.getPhysicalNumberOfCells();
                headRow = number;
            }
        }
        cell(sheet.getRow(headRow) == null ? sheet.createRow(headRow) : sheet.getRow(headRow), last)
                .setCellValue(HEAD);
        return last;
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell known = row.getCell(column);
        return known == null ? row.createCell(column) : known;
    }
}
