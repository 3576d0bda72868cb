/// 工作日历 — decides which days are work-days, from one arrangement per year.
///
/// Publishes nothing. Must not know what the days are counted for.
@NullMarked
package cn.duban.plan.supervision.calendar;

import org.jspecify.annotations.NullMarked;
