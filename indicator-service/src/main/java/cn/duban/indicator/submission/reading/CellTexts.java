package cn.duban.indicator.submission.reading;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/// 单元格文字 — the raw value of a cell as the clerk meant it.
///
/// A spreadsheet keeps binary numbers: 1.1 stands in the file as 1.1000000000000001, and the
/// shortest text that means the same double is what was typed.
record CellTexts(SharedStrings strings, StylesTable styles) {

    String of(String type, String style, String raw) {
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "true" : "false";
            case "n" -> raw.isBlank() ? "" : number(style, raw.strip());
            default -> raw;
        };
    }

    private String shared(String index) {
        RichTextString text = strings.getItemAt(Integer.parseInt(index.strip()));
        return text.getString() == null ? "" : text.getString();
    }

    private String number(String style, String raw) {
        double value = Double.parseDouble(raw);
        if (!Double.isFinite(value)) {
            return raw;
        }
        if (isDate(style)) {
            return "日期" + DateUtil.getLocalDateTime(value).toLocalDate();
        }
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(value) < 1e18 ? shortest.toPlainString() : shortest.toString();
    }

    private boolean isDate(String style) {
        if (style.isEmpty()) {
            return false;
        }
        int index = Integer.parseInt(style);
        if (index < 0 || index >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle known = styles.getStyleAt(index);
        return DateUtil.isADateFormat(known.getDataFormat(), known.getDataFormatString());
    }
}
