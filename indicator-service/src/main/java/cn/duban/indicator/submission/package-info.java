/// 填报 — decides which rows of a push are accepted and gives a receipt for them.
///
/// Publishes the accepted rows, one event per school and receipt. Must not know how figures are
/// computed.
@NullMarked
package cn.duban.indicator.submission;

import org.jspecify.annotations.NullMarked;
