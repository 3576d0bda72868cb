/// 督办的拒绝 — decides in which words supervision refuses.
///
/// Publishes nothing. Must not know any other package of supervision.
@NullMarked
package cn.duban.plan.supervision.refusal;

import org.jspecify.annotations.NullMarked;
