package cn.duban.indicator.submission.reading;

import cn.duban.indicator.submission.row.Place;
import cn.duban.indicator.submission.row.PushedRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// 读NDJSON — one row object a line; a line that is no JSON takes only itself down.
final class ReadingLines implements Reading {

    @Override
    public void read(byte[] body, Columns columns, RowLimit rows) {
        int number = 0;
        for (String line : Text.of(body).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(new Place.Line(number), line));
            }
        }
    }

    private static PushedRow row(Place place, String line) {
        try {
            JsonNode tree = JsonRow.JSON.readTree(line);
            return tree == null
                    ? PushedRow.unreadable(place, place.row(), "是空的")
                    : JsonRow.of(place, tree);
        } catch (JacksonException | NumberFormatException e) {
            return PushedRow.unreadable(place, place.row(), "不是完整的JSON对象");
        }
    }
}
