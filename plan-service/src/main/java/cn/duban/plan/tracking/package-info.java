/// 跟踪 — decides when a light is derived again: a figure, an entry, a new day.
///
/// Publishes `plan.commitment-assessed.v1` and, when the colour changes, `plan.light-changed.v1`.
/// Must not know documents, screens nor how a light is weighed.
@NullMarked
package cn.duban.plan.tracking;

import org.jspecify.annotations.NullMarked;
