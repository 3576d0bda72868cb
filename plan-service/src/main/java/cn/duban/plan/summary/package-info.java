/// 总结 — decides what the year-end report says: everything promised, in the plan's own order.
///
/// Publishes a .docx and the list of figures bound in it. Unmet items cannot be left out. Must not
/// know how a light is weighed nor how a plan was read.
@NullMarked
package cn.duban.plan.summary;

import org.jspecify.annotations.NullMarked;
