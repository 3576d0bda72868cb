/// 指标值 — what the figures are now, who is missing, and what stands behind each of them.
///
/// Publishes gauges and a live stream; no event. Must not compute a figure: it only shows what the
/// roll-up published.
@NullMarked
package cn.duban.indicator.figures;

import org.jspecify.annotations.NullMarked;
