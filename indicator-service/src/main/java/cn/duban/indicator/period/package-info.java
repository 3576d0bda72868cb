/// 期别 — decides which span of days a number belongs to and whether it may still be reported.
///
/// Publishes that a period was opened. Must not know indicators, schools or figures.
@NullMarked
package cn.duban.indicator.period;

import org.jspecify.annotations.NullMarked;
