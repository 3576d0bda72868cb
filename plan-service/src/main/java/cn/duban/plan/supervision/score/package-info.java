/// 考核 — decides what a unit's supervision was worth, point by point, and hears appeals.
///
/// Publishes nothing. Must not know how a matter moves.
@NullMarked
package cn.duban.plan.supervision.score;

import org.jspecify.annotations.NullMarked;
