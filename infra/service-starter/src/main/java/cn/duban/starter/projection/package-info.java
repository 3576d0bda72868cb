/// 读模型 — decides when somebody else's state is newer than our copy of it.
///
/// Publishes nothing; must not know any business word.
@NullMarked
package cn.duban.starter.projection;

import org.jspecify.annotations.NullMarked;
