package cn.duban.indicator.register;

import java.util.Arrays;
import java.util.Optional;

/// 层级 — from the school upwards; the order is the order of the tree.
public enum Level {
    SCHOOL,
    TOWN,
    DISTRICT,
    CITY,
    PROVINCE;

    static Optional<Level> read(String name) {
        return Arrays.stream(values()).filter(l -> l.name().equals(name)).findFirst();
    }
}
