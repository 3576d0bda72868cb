/// 汇总 — turns accepted rows and dated profiles into figures of every level, by adding and
/// subtracting.
///
/// Publishes every changed figure on duban.indicator.figures. Must not know HTTP or the store.
@NullMarked
package cn.duban.indicator.rollup;

import org.jspecify.annotations.NullMarked;
