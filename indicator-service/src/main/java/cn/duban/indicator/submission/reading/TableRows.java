package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.row.Objection;
import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.PushedRow;
import cn.duban.starter.problem.Violation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// 表格的行 — finds the head of a table and turns what stands under it into rows.
///
/// - The head is the first line that names at least 报表 and 期别; titles above it are passed over.
/// - A line that repeats the head in other words (codes above, names below) is no row.
final class TableRows {

    private static final int HEAD_WITHIN = 20;
    private static final Set<String> NEEDED = Set.of("form", "period");
    private static final Set<String> FIELDS =
            Set.of("school", "form", "period", "stage", "explanation", "withdrawn");
    private static final Map<String, Boolean> WITHDRAWN =
            Map.of("true", true, "是", true, "1", true, "false", false, "否", false, "0", false);

    private final Columns columns;
    private final BiFunction<Integer, Map<Integer, String>, Place> places;
    private final RowLimit rows;
    private Map<Integer, String> head = Map.of();
    private int passed;

    /// @param places the place of a line, given its number and the meaning of each column
    TableRows(
            Columns columns,
            BiFunction<Integer, Map<Integer, String>, Place> places,
            RowLimit rows) {
        this.columns = columns;
        this.places = places;
        this.rows = rows;
    }

    boolean hasHead() {
        return !head.isEmpty();
    }

    void line(int number, List<Cell> cells) {
        if (cells.stream().allMatch(Cell::blank)) {
            return;
        }
        if (head.isEmpty()) {
            if (passed++ < HEAD_WITHIN) {
                lookForHead(number, cells);
            }
        } else if (!repeatsHead(cells)) {
            rows.add(row(number, cells));
        }
    }

    private void lookForHead(int number, List<Cell> cells) {
        Map<Integer, String> meanings = new LinkedHashMap<>();
        cells.stream()
                .filter(c -> !c.blank())
                .forEach(c -> meanings.put(c.column(), columns.meaning(c.text())));
        if (meanings.values().containsAll(NEEDED)) {
            unambiguous(number, meanings);
            head = meanings;
        }
    }

    private static void unambiguous(int number, Map<Integer, String> meanings) {
        Map<String, Integer> first = new HashMap<>();
        meanings.forEach((column, meaning) -> {
            Integer other = first.putIfAbsent(meaning, column);
            if (other != null && !meaning.equals(Columns.FOR_THE_EYE)) {
                throw new Unreadable("duplicate-column", "第%d行“%s”".formatted(number, meaning));
            }
        });
    }

    private boolean repeatsHead(List<Cell> cells) {
        return cells.stream()
                        .filter(c -> NEEDED.contains(head.getOrDefault(c.column(), "")))
                        .filter(c -> columns.meaning(c.text()).equals(head.get(c.column())))
                        .count()
                == NEEDED.size();
    }

    private PushedRow row(int number, List<Cell> cells) {
        Place place = places.apply(number, head);
        Map<String, String> fields = new HashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Violation> unread = new HashMap<>();
        for (Cell cell : cells) {
            String meaning = head.get(cell.column());
            if (cell.blank() || Columns.FOR_THE_EYE.equals(meaning)) {
                continue;
            }
            if (meaning == null) {
                return PushedRow.unreadable(
                        place, place.row(), "第%d列没有列名".formatted(cell.column() + 1));
            }
            if (cell.fault() != null) {
                unread.put(meaning, cell.fault().at(place.field(meaning), cell.word()));
            } else {
                (FIELDS.contains(meaning) ? fields : values).put(meaning, cell.text().strip());
            }
        }
        return row(place, fields, values, unread);
    }

    private static PushedRow row(
            Place place,
            Map<String, String> fields,
            Map<String, String> values,
            Map<String, Violation> unread) {
        String written = fields.getOrDefault("withdrawn", "否").toLowerCase(Locale.ROOT);
        @Nullable Boolean withdrawn = WITHDRAWN.get(written);
        if (withdrawn == null) {
            unread.put(
                    "withdrawn", Objection.CELL_UNREADABLE.at(place.field("withdrawn"), "撤回应填是或否"));
        }
        return new PushedRow(
                place,
                fields.get("school"),
                fields.get("form"),
                fields.get("period"),
                fields.get("stage"),
                values,
                Boolean.TRUE.equals(withdrawn),
                fields.get("explanation"),
                unread,
                null);
    }
}
