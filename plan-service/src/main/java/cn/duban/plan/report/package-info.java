/// 报告 — decides what a 督办通报 or 工作总结 says: everything promised, in the plan's own order.
///
/// Publishes [cn.duban.plan.report.Report]; unmet items cannot be left out of one. Must not know
/// Word, stores nor how a light is weighed.
@NullMarked
package cn.duban.plan.report;

import org.jspecify.annotations.NullMarked;
