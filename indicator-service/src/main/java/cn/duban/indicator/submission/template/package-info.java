/// 填报模板 — decides what a workbook to fill in looks like, and how one with faults comes back.
///
/// Publishes nothing. Must not know how rows are judged or kept.
@NullMarked
package cn.duban.indicator.submission.template;

import org.jspecify.annotations.NullMarked;
