/// 发件箱 — decides how an event leaves the document that caused it: in order, fenced, never lost.
///
/// Publishes whatever is pending; must not know any business word.
@NullMarked
package cn.duban.starter.outbox;

import org.jspecify.annotations.NullMarked;
