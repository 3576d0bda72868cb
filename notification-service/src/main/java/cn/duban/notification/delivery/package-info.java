/// 投递 — decides when a message is tried, tried again, and given up, and keeps the record of it.
///
/// Publishes what became of each delivery; must not know how a channel signs or an inbox shows.
@NullMarked
package cn.duban.notification.delivery;

import org.jspecify.annotations.NullMarked;
