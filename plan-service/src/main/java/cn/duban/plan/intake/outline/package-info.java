/// 提纲重建 — decides which numbers are headings, and how they nest, by their sequence.
///
/// Publishes [Sections]: headings, items, and the stretch of text each of them rules. Must not know
/// quantities, dates or commitments.
@NullMarked
package cn.duban.plan.intake.outline;

import org.jspecify.annotations.NullMarked;
