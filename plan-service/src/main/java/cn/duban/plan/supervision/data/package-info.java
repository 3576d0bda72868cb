/// 据实 — decides what a light opens and whether words and figures agree.
///
/// Publishes what the matters it moves publish. Must not know screens nor timers.
@NullMarked
package cn.duban.plan.supervision.data;

import org.jspecify.annotations.NullMarked;
