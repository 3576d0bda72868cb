/// 消息 — decides how events are written, read, retried and set aside.
///
/// Publishes nothing of its own but dead letters; must not know any business word.
@NullMarked
package cn.duban.starter.messaging;

import org.jspecify.annotations.NullMarked;
