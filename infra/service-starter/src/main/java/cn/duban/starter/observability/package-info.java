/// 观测 — decides what of a service can be seen from outside.
///
/// Publishes meters; must not know any business word.
@NullMarked
package cn.duban.starter.observability;

import org.jspecify.annotations.NullMarked;
