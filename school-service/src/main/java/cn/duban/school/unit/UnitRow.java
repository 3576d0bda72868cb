package cn.duban.school.unit;

import org.jspecify.annotations.Nullable;

/// 单位行 — a unit as somebody wrote it down, not yet believed; [UnitRules] judges it.
public record UnitRow(
        @Nullable String unit,
        @Nullable String name,
        @Nullable String level,
        @Nullable String parent) {

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
