/// 对外语言 — decides how the fate of a delivery is said to the world.
///
/// Publishes `duban.notification.news`; must not know the domain types. Additive only.
@NullMarked
package cn.duban.notification.events;

import org.jspecify.annotations.NullMarked;
