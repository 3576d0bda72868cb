/// 时钟 — decides what time it is; everything else is told.
///
/// Publishes a `Clock`; must not know any business word.
@NullMarked
package cn.duban.starter.time;

import org.jspecify.annotations.NullMarked;
