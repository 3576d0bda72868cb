package cn.duban.indicator.submission.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// 样式 — locked and grey what the school must not change, white and open what it fills in.
record SheetStyles(
        XSSFCellStyle title,
        XSSFCellStyle note,
        XSSFCellStyle code,
        XSSFCellStyle head,
        XSSFCellStyle fixed,
        XSSFCellStyle last,
        XSSFCellStyle number,
        XSSFCellStyle words) {

    static SheetStyles in(XSSFWorkbook workbook) {
        return new SheetStyles(
                written(plain(workbook), workbook, 16, true),
                wrapped(plain(workbook)),
                written(filled(plain(workbook), IndexedColors.GREY_25_PERCENT), workbook, 8, false),
                written(
                        wrapped(filled(bordered(plain(workbook)), IndexedColors.LIGHT_TURQUOISE)),
                        workbook,
                        11,
                        true),
                asText(filled(bordered(plain(workbook)), IndexedColors.GREY_25_PERCENT), workbook),
                filled(bordered(plain(workbook)), IndexedColors.GREY_25_PERCENT),
                open(bordered(plain(workbook))),
                asText(wrapped(open(bordered(plain(workbook)))), workbook));
    }

    private static XSSFCellStyle plain(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setLocked(true);
        return style;
    }

    private static XSSFCellStyle open(XSSFCellStyle style) {
        style.setLocked(false);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFCellStyle style) {
        style.setWrapText(true);
        return style;
    }

    /// Codes are no numbers, however many digits they have.
    private static XSSFCellStyle asText(XSSFCellStyle style, XSSFWorkbook workbook) {
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static XSSFCellStyle written(
            XSSFCellStyle style, XSSFWorkbook workbook, int size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setUnderline(Font.U_NONE);
        style.setFont(font);
        return style;
    }
}
