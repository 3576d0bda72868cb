package cn.duban.school.school;

import cn.duban.school.unit.Trees;
import cn.duban.starter.messaging.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mother of schools: 示例区春芽幼儿园, recognised as 普惠性 from September 2026.
public final class ASchool {
    public static final String SPRING_BUD = "1199000017";

    private ASchool() {}

    public static SchoolRow kindergarten(String from, String ownership, @Nullable String quality) {
        return new SchoolRow(
                SPRING_BUD,
                "示例区春芽幼儿园",
                from,
                "99010203",
                "111",
                "999",
                ownership,
                quality,
                "111",
                null,
                null);
    }

    public static SchoolRow row(String field, String value) {
        var given = new HashMap<String, String>();
        given.putAll(
                Map.of(
                        "school",
                        SPRING_BUD,
                        "name",
                        "示例区春芽幼儿园",
                        "from",
                        "2019-09-01",
                        "unit",
                        "99010203",
                        "kind",
                        "111",
                        "sponsor",
                        "831",
                        "ownership",
                        "PUBLIC",
                        "quality",
                        "NONE",
                        "area",
                        "111",
                        "status",
                        "OPEN"));
        given.put(field, value);
        return new SchoolRow(
                given.get("school"),
                given.get("name"),
                given.get("from"),
                given.get("unit"),
                given.get("kind"),
                given.get("sponsor"),
                given.get("ownership"),
                given.get("quality"),
                given.get("area"),
                given.get("status"),
                given.get("document"));
    }

    /// As the contract's example has it.
    public static School recognised(Events events) {
        var rows =
                List.of(
                        kindergarten("2019-09-01", "民办", "无"),
                        new SchoolRow(
                                SPRING_BUD,
                                "示例区春芽幼儿园",
                                "2026/9/1",
                                "99010203",
                                "幼儿园",
                                "民办",
                                "INCLUSIVE_PRIVATE",
                                "市优质",
                                "主城区",
                                "在办",
                                "示教发〔2026〕18号"));
        return RegisteringSchools.judge(rows, Trees.sample(), Map.of())
                .changed()
                .getFirst()
                .telling(events);
    }
}
