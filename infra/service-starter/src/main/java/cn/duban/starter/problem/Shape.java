package cn.duban.starter.problem;

import java.util.Collection;
import java.util.Map;

/// 形状 — a list, an object or a text: what should stand where something of another shape was sent.
enum Shape {
    LIST("应为列表，写在方括号里，如 [\"甲\",\"乙\"]。"),
    TEXT("应为文字，写在双引号里，如 \"甲\"。"),
    OBJECT("应为对象，写在花括号里，如 {\"字段\":\"值\"}。");

    private final String words;

    Shape(String words) {
        this.words = words;
    }

    /// Ours are read from objects; the rest of the language is written as text.
    static Shape of(Class<?> wanted) {
        if (wanted.isArray() || Collection.class.isAssignableFrom(wanted)) {
            return LIST;
        }
        boolean ours = !wanted.getName().startsWith("java.");
        return ours || Map.class.isAssignableFrom(wanted) ? OBJECT : TEXT;
    }

    String inWords() {
        return words;
    }
}
