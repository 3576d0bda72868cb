/// 批量任务 — decides whose turn it is, and carries large files to their receipts, chunk by chunk.
///
/// Publishes nothing of its own: each chunk is a receipt like any other. Must not know how rows are
/// judged.
@NullMarked
package cn.duban.indicator.submission.job;

import org.jspecify.annotations.NullMarked;
