package cn.duban.plan.check;

import org.jspecify.annotations.Nullable;

/// 可对齐的 — what was written and is looked for in the file as it is now.
interface Aligned {
    /// What tells it from all others, where a program has kept it; else nothing.
    @Nullable String anchor();

    /// What makes two of them say the same.
    String key();
}
