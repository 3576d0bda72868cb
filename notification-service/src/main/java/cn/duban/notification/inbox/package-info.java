/// 站内信 — decides how an event reads as a Chinese sentence, and who has read it.
///
/// Publishes nothing; must not know how any other channel works.
@NullMarked
package cn.duban.notification.inbox;

import org.jspecify.annotations.NullMarked;
