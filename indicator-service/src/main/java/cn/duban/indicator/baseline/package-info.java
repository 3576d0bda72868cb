/// 基期 — decides what a figure is compared with: the figure as it was published at a cut-off, and
/// last year's rows counted with this year's schools and formula.
///
/// Publishes nothing. Must not compute a figure by itself: the roll-up's own steps do.
@NullMarked
package cn.duban.indicator.baseline;

import org.jspecify.annotations.NullMarked;
