/// 推送 — decides how much of a live stream a viewer is owed, and how many viewers there may be.
///
/// Publishes nothing; must not know any business word.
@NullMarked
package cn.duban.starter.stream;

import org.jspecify.annotations.NullMarked;
