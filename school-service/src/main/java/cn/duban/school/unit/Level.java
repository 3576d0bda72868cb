package cn.duban.school.unit;

import java.util.Arrays;
import java.util.Optional;

/// 层级 — the levels of the tree, lowest first; a level may be skipped (直属), never turned round.
public enum Level {
    TOWN("乡镇街道"),
    DISTRICT("区县"),
    CITY("市"),
    PROVINCE("省");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }

    static Optional<Level> read(String text) {
        return Arrays.stream(values())
                .filter(l -> l.name().equals(text) || l.chinese.equals(text))
                .findFirst();
    }
}
