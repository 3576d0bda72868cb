/// 催办升级 — decides which step of the ladder is due and takes each exactly once.
///
/// Publishes `plan.matter-reminded.v1`. Must not know how a matter moves.
@NullMarked
package cn.duban.plan.supervision.escalation;

import org.jspecify.annotations.NullMarked;
