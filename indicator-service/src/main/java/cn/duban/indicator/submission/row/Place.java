package cn.duban.indicator.submission.row;

import java.util.Map;

/// 位置 — where a row and each of its fields stand in what was sent, in the words of its format.
public sealed interface Place {

    /// The row as a whole.
    String row();

    /// A field by its name: `school`, `form`, `period`, `stage`, `explanation`, `withdrawn`.
    String field(String name);

    /// The value of an element.
    String value(String element);

    /// JSON Pointer: `/rows/3/values/fit.pass`.
    record Pointer(String base) implements Place {
        @Override
        public String row() {
            return base.isEmpty() ? "/" : base;
        }

        @Override
        public String field(String name) {
            return base + "/" + escaped(name);
        }

        @Override
        public String value(String element) {
            return base + "/values/" + escaped(element);
        }
    }

    /// 一行一个对象: the line, and the JSON Pointer in it: `第4行 /values/fit.pass`.
    record Line(int number) implements Place {
        @Override
        public String row() {
            return "第%d行".formatted(number);
        }

        @Override
        public String field(String name) {
            return row() + " /" + escaped(name);
        }

        @Override
        public String value(String element) {
            return row() + " /values/" + escaped(element);
        }
    }

    /// 表格的一行: the line and the column's name: `第4行 fit.pass`.
    record TableLine(int number) implements Place {
        @Override
        public String row() {
            return "第%d行".formatted(number);
        }

        @Override
        public String field(String name) {
            return row() + " " + name;
        }

        @Override
        public String value(String element) {
            return field(element);
        }
    }

    /// 工作表的一行: the cell: `填报!C7`; the row's first cell where the sheet has no such column.
    ///
    /// @param columns field or element to its column's letters
    record SheetRow(String sheet, int number, Map<String, String> columns) implements Place {
        @Override
        public String row() {
            return sheet + "!A" + number;
        }

        @Override
        public String field(String name) {
            return sheet + "!" + columns.getOrDefault(name, "A") + number;
        }

        @Override
        public String value(String element) {
            return field(element);
        }
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
