package cn.duban.indicator.register;

import java.util.Map;
import java.util.Set;

/// 学段 by 办学类型, where the register does not say them.
final class Stages {

    private static final Map<String, Set<String>> BY_KIND =
            Map.of(
                    "312", Set.of("PRIMARY", "JUNIOR"),
                    "341", Set.of("JUNIOR", "SENIOR"),
                    "345", Set.of("PRIMARY", "JUNIOR", "SENIOR"));
    private static final Map<String, Set<String>> BY_CATEGORY =
            Map.of(
                    "11", Set.of("PRESCHOOL"),
                    "21", Set.of("PRIMARY"),
                    "31", Set.of("JUNIOR"),
                    "32", Set.of("JUNIOR"),
                    "33", Set.of("JUNIOR"),
                    "34", Set.of("SENIOR"),
                    "35", Set.of("SENIOR"),
                    "36", Set.of("VOCATIONAL"),
                    "51", Set.of("PRIMARY", "JUNIOR"));

    private Stages() {}

    static Set<String> of(String kind) {
        Set<String> several = BY_KIND.get(kind);
        return several != null
                ? several
                : BY_CATEGORY.getOrDefault(kind.substring(0, Math.min(2, kind.length())), Set.of());
    }
}
