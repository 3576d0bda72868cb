package cn.duban.plan.catalogue;

/// 关联结果 — what a commitment's wording led to.
public sealed interface Link {
    /// One indicator, by its longest name in the wording.
    record Found(KnownIndicator indicator) implements Link {}

    /// No known name in the wording.
    record None() implements Link {}

    /// A person has to choose; the sentence says between what.
    record Doubtful(String doubt) implements Link {}
}
