package cn.duban.plan.drafting;

import cn.duban.plan.commitment.WrittenTarget;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// 改目标 — a merge patch (RFC 7396) of a target: what it does not name stays, but for the direction
/// of another amount.
record TargetEdit(Patch patch, JsonMapper json) {
    private static final String AT = "/target";
    private static final String CODE = "target-invalid";
    private static final Set<String> MEMBERS =
            Arrays.stream(WrittenTarget.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final String FORM =
            "目标要写成{\"comparator\":\"AT_LEAST\",\"value\":\"95\",\"unit\":\"%\"}的样子；comparator可选"
                    + "AT_LEAST（不低于）、AT_MOST（不超过）、EXACTLY（达到）、BETWEEN（区间，上限写在value2）、CHANGE_BY（升降）、"
                    + "ALL（全部）、DONE（完成）、RECURRING（经常性）、QUALITATIVE（定性）。";

    /// The target afterwards; what is wrong is said to the patch, and the target stays.
    WrittenTarget merged(JsonNode given, WrittenTarget before) {
        if (!given.isObject()) {
            patch.wrong(AT, CODE, FORM);
            return before;
        }
        given.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name ->
                        patch.wrong(
                                AT + "/" + Patch.escaped(name),
                                "unknown-member",
                                "目标里没有“" + name + "”这一项。"));
        ObjectNode merged = json.valueToTree(before);
        if (given.has("value")) {
            merged.remove("direction");
        }
        merged.setAll((ObjectNode) given);
        try {
            return read(json.treeToValue(merged, WrittenTarget.class), before);
        } catch (JacksonException e) {
            patch.wrong(AT + member(e), CODE, FORM);
            return before;
        }
    }

    private WrittenTarget read(@Nullable WrittenTarget written, WrittenTarget before) {
        if (written == null || written.comparator() == null) {
            patch.wrong(AT + "/comparator", CODE, FORM);
            return before;
        }
        try {
            return WrittenTarget.of(written.toTarget());
        } catch (IllegalArgumentException e) {
            patch.wrong(AT + "/" + written.faulty(), CODE, e.getMessage() + "。");
            return before;
        }
    }

    private static String member(JacksonException e) {
        String name = e.getPath().isEmpty() ? null : e.getPath().getFirst().getPropertyName();
        return name == null ? "" : "/" + Patch.escaped(name);
    }
}
