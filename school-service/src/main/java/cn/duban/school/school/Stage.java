package cn.duban.school.school;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 学段 — what a school teaches; a 一贯制 school is one school with several stage rows.
public enum Stage {
    PRESCHOOL("学前", "幼儿园"),
    PRIMARY("小学", "小学段"),
    JUNIOR("初中", "初中段"),
    SENIOR("高中", "高中段"),
    VOCATIONAL("中职", "中职段");

    public final String chinese;
    private final String other;

    Stage(String chinese, String other) {
        this.chinese = chinese;
        this.other = other;
    }

    /// The stages a school of this 办学类型 has unless its row says otherwise.
    public static List<Stage> of(String kind) {
        return switch (kind) {
            case "312" -> List.of(PRIMARY, JUNIOR);
            case "341" -> List.of(JUNIOR, SENIOR);
            case "345" -> List.of(PRIMARY, JUNIOR, SENIOR);
            default ->
                    switch (kind.substring(0, 2)) {
                        case "11" -> List.of(PRESCHOOL);
                        case "21" -> List.of(PRIMARY);
                        case "31", "32", "33" -> List.of(JUNIOR);
                        case "34", "35" -> List.of(SENIOR);
                        case "36" -> List.of(VOCATIONAL);
                        case "51" -> List.of(PRIMARY, JUNIOR);
                        default -> List.of();
                    };
        };
    }

    /// The stages written down, each cell holding one or several; nothing when one is unknown.
    static Optional<List<Stage>> read(@Nullable List<@Nullable String> cells) {
        Set<Stage> stages = new LinkedHashSet<>();
        for (String word : words(cells)) {
            Optional<Stage> known =
                    Arrays.stream(values())
                            .filter(s -> List.of(s.name(), s.chinese, s.other).contains(word))
                            .findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            stages.add(known.get());
        }
        return Optional.of(stages.stream().sorted().toList());
    }

    static List<String> words(@Nullable List<@Nullable String> cells) {
        return cells == null
                ? List.of()
                : cells.stream()
                        .flatMap(c -> Arrays.stream(SchoolRow.text(c).split("[、,，;；/\\s]+")))
                        .filter(w -> !w.isEmpty())
                        .toList();
    }
}
