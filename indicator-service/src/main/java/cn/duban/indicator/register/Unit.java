package cn.duban.indicator.register;

import org.jspecify.annotations.Nullable;

/// 单位 — one node of the tree above the schools.
public record Unit(String id, String name, Level level, @Nullable String parent, long version) {}
