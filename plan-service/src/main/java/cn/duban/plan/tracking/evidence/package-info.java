/// 佐证材料 — decides which files are taken as evidence, and notices the same file used twice.
///
/// Publishes nothing. Must not know commitments but by their id, nor lights nor screens.
@NullMarked
package cn.duban.plan.tracking.evidence;

import org.jspecify.annotations.NullMarked;
