/// 督办 — decides how a matter is opened, assigned, signed for, answered, checked and closed.
///
/// Publishes `plan.matter-moved.v1` and `plan.matter-reminded.v1`. Must not know how a light is
/// weighed nor how a notice reaches anybody.
@NullMarked
package cn.duban.plan.supervision;

import org.jspecify.annotations.NullMarked;
