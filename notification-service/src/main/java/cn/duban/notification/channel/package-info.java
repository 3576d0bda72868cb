/// 渠道 — decides where a message may go and how it is signed, sent and answered.
///
/// Publishes nothing; must not know subscriptions, deliveries or what a message says.
@NullMarked
package cn.duban.notification.channel;

import org.jspecify.annotations.NullMarked;
