package cn.duban.plan.intake;

import cn.duban.plan.intake.clause.SentenceReader;
import cn.duban.plan.intake.clause.Setting;
import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 表格列 — finds the columns of a task table that say what is to be done, by whom and by when.
///
/// - A table is lines of cells between tabs; its header holds the names of the columns.
/// - 〃 and an empty cell of the deadline or unit column stand for the cell above.
final class TableColumns {

    private static final int FEWEST_CELLS = 3;
    private static final int LONGEST_HEADER = 12;

    /// 列名 — what a column header is called; a new wording is one more word here.
    private enum Column {
        LEAD(
                "(?:责任|牵头|主办|承办|主责|负责|实施)(?:责任)?(?:单位|科室|部门|股室|处室|机构)(?:\\(.*\\)|及.*)?|责任|责任主体|单位|科室|部门"),
        SUPPORT("(?:配合|协助|协办|参与|参加|协同)(?:单位|科室|部门|股室|处室|机构)"),
        PERSON(".*(?:领导|责任人|负责人|联系人)"),
        WHEN(".*(?:时限|时间|期限|节点|进度安排)(?:要求)?"),
        TASK(".*(?:任务|事项|内容|项目|工作|举措|措施)(?:名称|内容|分解)?"),
        GOAL(".*(?:目标|要求|标准|成果|指标)(?:值|任务|要求)?");

        private final Pattern named;

        Column(String named) {
            this.named = Pattern.compile(named);
        }
    }

    private final String text;
    private final List<@Nullable Column> columns = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private int lineEnd = -1;
    private Row row = Row.NONE;

    TableColumns(Passage passage) {
        this.text = passage.text();
    }

    /// What the row around a position says; empty outside tables.
    Row rowAt(int at) {
        if (at >= lineEnd) {
            int next = text.indexOf('\n', at);
            lineEnd = next < 0 ? text.length() : next;
            int start = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
            row = read(text.substring(start, lineEnd), start);
        }
        return row;
    }

    private Row read(String line, int start) {
        String[] cells = line.split("\t", -1);
        if (cells.length < FEWEST_CELLS) {
            columns.clear();
            above.clear();
            return Row.NONE;
        }
        if (isHeader(cells)) {
            return new Row(true, List.of(), "", start, start);
        }
        if (columns.isEmpty()) {
            return Row.NONE;
        }
        List<String> units = new ArrayList<>(units(cell(cells, Column.LEAD)));
        units.addAll(units(cell(cells, Column.SUPPORT)));
        String when = cell(cells, Column.WHEN);
        remember(cells);
        int task = columns.indexOf(Column.TASK);
        int from = task < 0 ? start : placeOf(cells, task, start);
        int to = task < 0 || task >= cells.length ? from : from + cells[task].length();
        return new Row(false, units, when, from, to);
    }

    private boolean isHeader(String[] cells) {
        List<@Nullable Column> named = new ArrayList<>();
        int known = 0;
        for (String cell : cells) {
            Column column = columnOf(cell.replaceAll("\\s", ""));
            named.add(named.contains(column) && column == Column.PERSON ? null : column);
            known += column == null ? 0 : 1;
        }
        boolean header = known >= 2 && (named.contains(Column.LEAD) || named.contains(Column.WHEN));
        if (header) {
            columns.clear();
            columns.addAll(named);
            above.clear();
        }
        return header;
    }

    private static @Nullable Column columnOf(String name) {
        for (Column column : Column.values()) {
            if (name.length() <= LONGEST_HEADER && column.named.matcher(name).matches()) {
                return column;
            }
        }
        return null;
    }

    private String cell(String[] cells, Column column) {
        int at = columns.indexOf(column);
        String said = at < 0 || at >= cells.length ? "" : cells[at].strip();
        boolean same = said.isEmpty() ? column == Column.WHEN : said.matches("〃|同上|″");
        return same && at >= 0 && at < above.size() ? above.get(at) : said;
    }

    private void remember(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            String said = cells[i].strip();
            boolean same = said.isEmpty() || said.matches("〃|同上|″");
            if (i >= above.size()) {
                above.add(same ? "" : said);
            } else if (!same) {
                above.set(i, said);
            }
        }
    }

    private static int placeOf(String[] cells, int column, int start) {
        int at = start;
        for (int i = 0; i < Math.min(column, cells.length); i++) {
            at += cells[i].length() + 1;
        }
        return at;
    }

    private static List<String> units(String cell) {
        List<String> units = new ArrayList<>(List.of(cell.split("[、,;\\s]+")));
        units.removeIf(String::isBlank);
        return units;
    }

    /// 一行 — who, by when, and where the task itself is written `[from, to)`.
    record Row(boolean header, List<String> responsible, String time, int from, int to) {
        static final Row NONE = new Row(false, List.of(), "", 0, 0);

        @Nullable Deadline due(Setting setting) {
            return SentenceReader.deadlineIn(time, setting);
        }

        boolean hasTask() {
            return to > from;
        }
    }
}
