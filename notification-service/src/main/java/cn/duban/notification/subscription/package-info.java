/// 订阅 — decides who hears of what, and by which channel.
///
/// Publishes nothing; must not know how a message travels.
@NullMarked
package cn.duban.notification.subscription;

import org.jspecify.annotations.NullMarked;
