package cn.duban.indicator.rollup;

import cn.duban.indicator.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The facts of a district in bulk, as they stand on the wire.
final class Saying {

    private final Catalogue catalogue = Catalogue.builtIn();
    private int events;

    List<String> rules(String period, String... indicators) {
        List<String> rules = new ArrayList<>();
        for (String code : indicators) {
            rules.add(
                    event(
                            Facts.DEFINITION,
                            1,
                            catalogue.indicator(code).orElseThrow().definition()));
        }
        rules.add(event(Facts.PERIOD, 0, Map.of("period", period)));
        return rules;
    }

    String school(int i) {
        AProfile profile = AProfile.kindergarten("9901%02d%02d".formatted(i % 10, i / 10 % 10));
        return event(
                "cn.duban.school.school-registered.v1",
                1,
                Map.of(
                        "school", "s" + i,
                        "name", "示例幼儿园" + i,
                        "profiles", List.of(profile.profile())));
    }

    /// The children of all schools by the last row of each.
    static long lastKids(int rows, int schools) {
        return IntStream.rangeClosed(Math.max(1, rows - schools + 1), rows)
                .mapToLong(Saying::kids)
                .sum();
    }

    private static int kids(int receipt) {
        return 100 + receipt % 300;
    }

    String row(int receipt, int school, String period) {
        Map<String, Object> row =
                Map.of(
                        "form",
                        "KINDERGARTEN",
                        "period",
                        period,
                        "values",
                        Map.of(
                                "kid.enrolled", "" + kids(receipt),
                                "tea.full", "" + (5 + receipt % 20)),
                        "withdrawn",
                        false);
        return event(
                "cn.duban.indicator.submissions-accepted.v1",
                0,
                Map.of(
                        "receipt", "R%012d".formatted(receipt),
                        "school", "s" + school,
                        "submittedAt", SayingFacts.received(receipt % 1000),
                        "submittedBy", "key:measure",
                        "rows", List.of(row)));
    }

    private String event(String type, long version, Object data) {
        Map<String, Object> event = new HashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "e" + events++);
        event.put("type", type);
        event.put("version", version);
        event.put("data", data);
        return SayingFacts.JSON.writeValueAsString(event);
    }
}
