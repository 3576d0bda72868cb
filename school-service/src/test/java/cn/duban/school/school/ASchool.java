package cn.duban.school.school;

import cn.duban.school.unit.Trees;
import cn.duban.starter.messaging.Events;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Mother of schools: 示例区春芽幼儿园, recognised as 普惠性 from September 2026.
public final class ASchool {
    public static final String SPRING_BUD = "1199000017";

    private ASchool() {}

    public static SchoolRow kindergarten(String from, String ownership, @Nullable String quality) {
        var given = new HashMap<String, String>();
        given.putAll(
                Map.of(
                        "school",
                        SPRING_BUD,
                        "name",
                        "示例区春芽幼儿园",
                        "from",
                        from,
                        "unit",
                        "99010203",
                        "kind",
                        "111",
                        "sponsor",
                        "999",
                        "ownership",
                        ownership,
                        "area",
                        "111"));
        given.put("quality", quality);
        return SchoolRow.of(given);
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
        return SchoolRow.of(given);
    }

    /// A school row with these fields changed from a usual kindergarten's.
    public static SchoolRow like(Map<String, String> fields) {
        var given = new HashMap<String, String>();
        given.putAll(
                Map.of(
                        "school", SPRING_BUD,
                        "name", "示例区春芽幼儿园",
                        "from", "2019-09-01",
                        "unit", "99010203",
                        "kind", "111",
                        "sponsor", "999",
                        "ownership", "民办",
                        "area", "111"));
        given.putAll(fields);
        return SchoolRow.of(given);
    }

    public static School registered(Map<String, String> fields) {
        return School.registered(
                like(fields).readCode().orElseThrow(), like(fields).profile(Trees.sample(), null));
    }

    /// As the contract's example has it.
    public static School recognised(Events events) {
        var rows =
                List.of(
                        kindergarten("2019-09-01", "民办", "无"),
                        like(
                                Map.of(
                                        "from", "2026/9/1",
                                        "kind", "幼儿园",
                                        "sponsor", "民办",
                                        "ownership", "INCLUSIVE_PRIVATE",
                                        "quality", "市优质",
                                        "area", "主城区",
                                        "status", "在办",
                                        "document", "示教发〔2026〕18号")));
        var day = LocalDate.of(2026, 9, 1);
        return RegisteringSchools.judge(rows, Trees.reach(), Map.of())
                .changed()
                .getFirst()
                .inGroups(List.of(new Membership("990102-JT01", day, null, null)))
                .telling(events);
    }
}
