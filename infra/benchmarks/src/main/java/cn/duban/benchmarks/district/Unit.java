package cn.duban.benchmarks.district;

import org.jspecify.annotations.Nullable;

/// 单位 — as the register takes it in.
public record Unit(String unit, String name, String level, @Nullable String parent) {}
