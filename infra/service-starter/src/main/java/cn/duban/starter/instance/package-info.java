/// 实例 — decides by what name one running copy of a service is told from the others.
///
/// Publishes that name; must not know what is held under it.
@NullMarked
package cn.duban.starter.instance;

import org.jspecify.annotations.NullMarked;
