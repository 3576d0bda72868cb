package cn.duban.plan.supervision.matter;

import java.time.LocalDate;

/// 已到的一级 — a step of the ladder that is settled for good.
///
/// @param key `matter.share|step|deadline`: the same step of the same deadline is never taken again
/// @param said whether it was said, or passed over for a stronger one that was due with it
/// @param policy the version of the rules it came from
public record Fired(
        String key,
        String step,
        String name,
        int level,
        int assignment,
        LocalDate dueOn,
        LocalDate settledOn,
        boolean said,
        int policy) {}
