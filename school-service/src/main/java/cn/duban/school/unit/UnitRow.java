package cn.duban.school.unit;

import org.jspecify.annotations.Nullable;

/// 单位行 — a unit as somebody wrote it down, not yet believed; [UnitRules] judges it.
public record UnitRow(
        @Nullable String unit,
        @Nullable String name,
        @Nullable String level,
        @Nullable String parent,
        @Nullable String division) {

    public UnitRow(
            @Nullable String unit,
            @Nullable String name,
            @Nullable String level,
            @Nullable String parent) {
        this(unit, name, level, parent, null);
    }

    /// 行政区划代码 as written; nothing said means the unit's own code where that is one.
    @Nullable String divided() {
        if (!text(division).isEmpty()) {
            return text(division);
        }
        return DivisionCode.isOne(code()) ? code() : null;
    }

    String code() {
        return text(unit);
    }

    String named() {
        return text(name);
    }

    /// Only after the rules have passed the level.
    Level rank() {
        return Level.read(text(level)).orElseThrow();
    }

    @Nullable String above() {
        return text(parent).isEmpty() ? null : text(parent);
    }

    static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
