/// 通知服务 — decides who is told what, and sees every message through until it has arrived or is given
/// up in the open. A newcomer reads `subscription` → `delivery` → `channel`, and `inbox` beside
/// them.
///
/// Publishes what became of each delivery; must not know how a light or a figure came about.
@NullMarked
package cn.duban.notification;

import org.jspecify.annotations.NullMarked;
