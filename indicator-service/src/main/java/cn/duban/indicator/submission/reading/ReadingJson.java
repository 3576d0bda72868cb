package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.Unreadable;
import cn.duban.indicator.submission.row.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// 读JSON — `{"rows":[…]}`, or one row as it is.
final class ReadingJson implements Reading {

    @Override
    public void read(byte[] body, Columns columns, RowLimit rows) {
        JsonNode tree = tree(body);
        if (tree.has("form") || tree.has("values")) {
            rows.add(JsonRow.of(new Place.Pointer(""), tree));
            return;
        }
        JsonNode many = tree.path("rows");
        if (!many.isArray()) {
            throw new Unreadable("malformed-json", "/rows");
        }
        for (int i = 0; i < many.size(); i++) {
            rows.add(JsonRow.of(new Place.Pointer("/rows/" + i), many.get(i)));
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JsonRow.JSON.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new Unreadable("malformed-json", "/");
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new Unreadable(
                    "malformed-json",
                    place == null
                            ? "/"
                            : "第%d行第%d列".formatted(place.getLineNr(), place.getColumnNr()));
        } catch (NumberFormatException exponentBeyondAll) {
            throw new Unreadable("malformed-json", "/");
        }
    }
}
