package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.SentenceReader;
import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 表格列 — finds the columns of a task table that say who is responsible and by when.
///
/// A table is lines of cells between tabs; its header holds the names of the columns.
final class TableColumns {

    private static final Pattern WHO =
            Pattern.compile("(?:责任|牵头|承办|主办|配合)(?:责任)?(?:单位|科室|部门|股室|处室|领导|人)|责任");
    private static final Pattern BY_WHEN = Pattern.compile(".*(?:时限|时间|期限|节点).*");
    private static final int LONGEST_HEADER = 12;

    private final String text;
    private int who = -1;
    private int when = -1;
    private int lineEnd = -1;
    private Row row = Row.NONE;

    TableColumns(Passage passage) {
        this.text = passage.text();
    }

    /// What the row around a position says; empty lists outside tables.
    Row rowAt(int at) {
        if (at >= lineEnd) {
            int next = text.indexOf('\n', at);
            lineEnd = next < 0 ? text.length() : next;
            row = read(text.substring(text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, lineEnd));
        }
        return row;
    }

    private Row read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3) {
            who = -1;
            when = -1;
            return Row.NONE;
        }
        if (isHeader(cells)) {
            return Row.NONE;
        }
        return new Row(units(cell(cells, who)), cell(cells, when));
    }

    private boolean isHeader(String[] cells) {
        boolean found = false;
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip();
            if (name.length() <= LONGEST_HEADER && WHO.matcher(name).matches()) {
                who = found ? who : i;
                found = true;
            } else if (name.length() <= LONGEST_HEADER && BY_WHEN.matcher(name).matches()) {
                when = i;
                found = true;
            }
        }
        return found;
    }

    private static String cell(String[] cells, int column) {
        return column >= 0 && column < cells.length ? cells[column].strip() : "";
    }

    private static List<String> units(String cell) {
        List<String> units = new ArrayList<>(List.of(cell.split("[、,;\\s]+")));
        units.removeIf(String::isBlank);
        return units;
    }

    /// 一行 — the responsible units and the words of the deadline column.
    record Row(List<String> responsible, String time) {
        static final Row NONE = new Row(List.of(), "");

        @Nullable Deadline due(OptionalInt year) {
            return SentenceReader.deadlineIn(time, year);
        }
    }
}
