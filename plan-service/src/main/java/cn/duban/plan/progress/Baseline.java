package cn.duban.plan.progress;

/// 基准 — the level a change is measured from, frozen when it was first used.
///
/// - [#against] is the period it serves: a target binds to the level as it was known then, and a
///   later correction of last year's figure does not move the goal.
/// - [#source] is the figure's id, or empty for an entered level.
public record Baseline(String against, Exact value, String period, String source) {}
