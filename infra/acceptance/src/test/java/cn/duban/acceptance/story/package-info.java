/// 全套验收 — decides whether the whole suite, as real processes on free ports, keeps its promises.
///
/// Publishes one line of figures per story; must not know how any service works inside.
@NullMarked
package cn.duban.acceptance.story;

import org.jspecify.annotations.NullMarked;
