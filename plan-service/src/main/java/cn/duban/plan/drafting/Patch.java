package cn.duban.plan.drafting;

import cn.duban.starter.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 合并补丁 — RFC 7386: an absent member keeps, null takes away; remembers every wrong member.
final class Patch {
    private static final int LONGEST = 500;

    private final JsonNode json;
    private final String place;
    private final List<Violation> errors = new ArrayList<>();

    /// @param place where the patch itself stands in the request, as a JSON Pointer
    Patch(JsonNode json, Set<String> members, String place) {
        this.json = json;
        this.place = place;
        if (!json.isObject()) {
            wrong("", "not-an-object", "修改内容应是一个 JSON 对象。");
        }
        json.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .forEach(name ->
                        wrong("/" + escaped(name), "unknown-member", "不能修改“" + name + "”。"));
    }

    List<Violation> errors() {
        return List.copyOf(errors);
    }

    /// Whether the patch says anything about a member.
    boolean names(String member) {
        return json.get(member) != null;
    }

    void wrong(String at, String code, String sentence) {
        errors.add(Violation.of(place + at, code, sentence));
    }

    void wrong(Violation inside) {
        errors.add(
                new Violation(
                        place + inside.at(), inside.code(), inside.message(), inside.suggestion()));
    }

    /// The member, or what was there before when it is absent.
    <T> T member(String name, T before, Function<JsonNode, T> read) {
        JsonNode given = json.get(name);
        return given == null ? before : read.apply(given);
    }

    @Nullable String text(String name, @Nullable String before, UnaryOperator<String> check) {
        JsonNode given = json.get(name);
        if (given == null || given.isNull()) {
            return given == null ? before : null;
        }
        if (!given.isValueNode()
                || given.asString().isBlank()
                || given.asString().length() > LONGEST) {
            wrong("/" + name, "text-invalid", "要写一段不超过500字的文字。");
            return before;
        }
        return check.apply(given.asString().strip());
    }

    String required(String name, String before, UnaryOperator<String> check) {
        String after = text(name, before, check);
        if (after == null) {
            wrong("/" + name, "member-required", "“" + name + "”不能为空。");
            return before;
        }
        return after;
    }

    List<String> texts(String name, List<String> before) {
        JsonNode given = json.get(name);
        if (given == null) {
            return before;
        }
        if (!given.isArray() && !given.isNull()) {
            wrong("/" + name, "list-invalid", "应是一个列表。");
            return before;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            JsonNode one = given.get(i);
            if (!one.isString() || one.asString().length() > LONGEST) {
                wrong("/" + name + "/" + i, "text-invalid", "要写一段不超过500字的文字。");
            } else if (!one.asString().isBlank()) {
                texts.add(one.asString());
            }
        }
        return texts;
    }

    boolean flag(String name, boolean before) {
        JsonNode given = json.get(name);
        if (given != null && !given.isBoolean()) {
            wrong("/" + name, "flag-invalid", "只能写true或false。");
        }
        return given == null ? before : given.isBoolean() && given.asBoolean();
    }

    /// A name as one step of a JSON Pointer.
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
