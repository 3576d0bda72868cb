/// 审核 — decides whether a reported row stands: approved, or single cells returned with a reason and
/// a day; and who may still send what to a closed period.
///
/// Publishes `indicator.cell-returned.v1`, `indicator.cell-answered.v1` and
/// `indicator.exception-granted.v1`. Must not know the roll-up.
@NullMarked
package cn.duban.indicator.review;

import org.jspecify.annotations.NullMarked;
