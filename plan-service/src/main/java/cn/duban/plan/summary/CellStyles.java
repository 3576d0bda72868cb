package cn.duban.plan.summary;

import cn.duban.plan.progress.Colour;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;

/// 单元格样式 — of the table of commitments; each is made once.
final class CellStyles {
    private final SXSSFWorkbook book;
    private final Map<Colour, CellStyle> lamps = new EnumMap<>(Colour.class);
    private final Map<Integer, CellStyle> decimals = new HashMap<>();
    private final CellStyle plain;

    CellStyles(SXSSFWorkbook book) {
        this.book = book;
        this.plain = wrapped();
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle head() {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = wrapped();
        style.setFont(bold);
        return style;
    }

    /// 92.30 keeps its zero.
    CellStyle decimals(int many) {
        return decimals.computeIfAbsent(
                many,
                n -> {
                    CellStyle style = wrapped();
                    String format = n <= 0 ? "0" : "0." + "0".repeat(n);
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    return style;
                });
    }

    CellStyle lamp(Colour colour) {
        return lamps.computeIfAbsent(
                colour,
                c -> {
                    CellStyle style = wrapped();
                    style.setFillForegroundColor(new XSSFColor(rgb(c), null));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }

    private static byte[] rgb(Colour colour) {
        return switch (colour) {
            case GREEN -> new byte[] {(byte) 0x92, (byte) 0xD0, (byte) 0x50};
            case YELLOW -> new byte[] {(byte) 0xFF, (byte) 0xD9, (byte) 0x66};
            case RED -> new byte[] {(byte) 0xF4, (byte) 0x7C, (byte) 0x7C};
            case GREY -> new byte[] {(byte) 0xD0, (byte) 0xD0, (byte) 0xD0};
        };
    }

    private CellStyle wrapped() {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }
}
