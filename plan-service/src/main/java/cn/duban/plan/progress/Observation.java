package cn.duban.plan.progress;

import java.time.LocalDate;

/// 观测 — the value a commitment had on a day, kept because figures are only ever known as they are
/// now.
///
/// @param period the figure's period: values of different periods do not continue each other
public record Observation(LocalDate on, String period, String value) {}
