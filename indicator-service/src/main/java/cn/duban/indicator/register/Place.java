package cn.duban.indicator.register;

/// 所在单位 — one unit above a school, with its level.
public record Place(Level level, String unit) {}
