/// 督办规则 — decides nothing itself: the bureau's ladder, opening and scoring rules as data.
///
/// Publishes nothing. Must not know any matter.
@NullMarked
package cn.duban.plan.supervision.policy;

import org.jspecify.annotations.NullMarked;
