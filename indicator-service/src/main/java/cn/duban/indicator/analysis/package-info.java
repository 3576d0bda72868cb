/// 统计分析 — figures side by side: over time, over units, as flat tables and as files.
///
/// Publishes nothing. Must not compute a figure; it compares, ranks, hides and writes out what the
/// roll-up published.
@NullMarked
package cn.duban.indicator.analysis;

import org.jspecify.annotations.NullMarked;
