/// 绑定 — decides what a number in a report file stands for, and how the file itself remembers it.
///
/// Publishes the bound figures, the custom XML part that lists them, and the rule for what counts
/// as a number in Chinese text. Must not know plans, stores nor how a report is worded.
@NullMarked
package cn.duban.plan.binding;

import org.jspecify.annotations.NullMarked;
