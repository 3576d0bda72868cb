package cn.duban.plan.check;

/// 位置 — where in the file the reader is, in words a person can follow.
final class Place {
    private int paragraphs;
    private int tables;
    private int rows;
    private int cells;
    private int depth;

    void begin(String element) {
        switch (element) {
            case "p" -> paragraphs += depth == 0 ? 1 : 0;
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    rows = 0;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows++;
                    cells = 0;
                }
            }
            case "tc" -> cells += depth == 1 ? 1 : 0;
            default -> {}
        }
    }

    void end(String element) {
        depth -= element.equals("tbl") ? 1 : 0;
    }

    String words() {
        return depth > 0 ? "表" + tables + "第" + rows + "行第" + cells + "列" : "第" + paragraphs + "段";
    }
}
