/// 督办事项 — decides which move is possible, who may make it and what it changes.
///
/// Publishes nothing by itself: `Telling` words the events its callers store. Must not know
/// screens, timers nor where figures come from.
@NullMarked
package cn.duban.plan.supervision.matter;

import org.jspecify.annotations.NullMarked;
