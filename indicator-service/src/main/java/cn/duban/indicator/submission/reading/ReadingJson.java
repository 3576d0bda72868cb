package cn.duban.indicator.submission.reading;

import cn.duban.indicator.PushProblem.MalformedJson;
import cn.duban.indicator.submission.row.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// 读JSON — `{"rows":[…]}`, or one row as it is.
final class ReadingJson implements Reading {

    private static final String WHOLE = "/";
    private static final String SHAPE = "{\"rows\":[{\"form\":…,\"period\":…,\"values\":{…}}]}";

    @Override
    public void read(byte[] body, Columns columns, RowLimit rows) {
        JsonNode tree = tree(body);
        if (tree.has("form") || tree.has("values")) {
            rows.add(JsonRow.of(new Place.Pointer(""), tree));
            return;
        }
        JsonNode many = tree.path("rows");
        if (!many.isArray()) {
            throw new MalformedJson("/rows", "rows应为列表，每行一个对象，如 " + SHAPE + "。");
        }
        for (int i = 0; i < many.size(); i++) {
            rows.add(JsonRow.of(new Place.Pointer("/rows/" + i), many.get(i)));
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JsonRow.JSON.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new MalformedJson(WHOLE, "请求没有内容，应为 " + SHAPE + " 或其中一行。");
            }
            if (!tree.isObject()) {
                throw new MalformedJson(WHOLE, "请求内容应为对象，如 " + SHAPE + " 或其中一行。");
            }
            return tree;
        } catch (JacksonException e) {
            throw new MalformedJson(WHOLE, lineOf(e) + "不是合法的JSON。");
        } catch (NumberFormatException exponentBeyondAll) {
            throw new MalformedJson(WHOLE, "有数字大得无法读取。");
        }
    }

    private static String lineOf(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null ? "请求内容" : "第%d行第%d列处".formatted(at.getLineNr(), at.getColumnNr());
    }
}
