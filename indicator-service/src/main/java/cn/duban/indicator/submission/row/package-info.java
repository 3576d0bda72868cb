/// 送来的行 — decides how a row that was sent is written down, whatever file it came in.
///
/// Publishes nothing. Must not know any format, rule or store.
@NullMarked
package cn.duban.indicator.submission.row;

import org.jspecify.annotations.NullMarked;
