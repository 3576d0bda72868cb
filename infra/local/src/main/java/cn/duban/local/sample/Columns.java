package cn.duban.local.sample;

/// 列宽 — a Chinese character takes two columns of a terminal.
final class Columns {
    private static final int WIDE_FROM = 0x1100;

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /// Cut or filled up to exactly so many columns.
    static String fitted(String text, int columns) {
        if (width(text) <= columns) {
            return text + " ".repeat(columns - width(text));
        }
        StringBuilder cut = new StringBuilder();
        int taken = 0;
        for (int point : text.codePoints().toArray()) {
            if (taken + width(point) > columns - 2) {
                break;
            }
            cut.appendCodePoint(point);
            taken += width(point);
        }
        return cut + "…" + " ".repeat(columns - taken - 1);
    }

    private static int width(int point) {
        boolean wide =
                point >= WIDE_FROM
                        && (Character.isIdeographic(point)
                                || (point >= 0x3000 && point <= 0x30ff)
                                || (point >= 0xff00 && point <= 0xff60));
        return wide ? 2 : 1;
    }
}
