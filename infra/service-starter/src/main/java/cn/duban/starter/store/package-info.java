/// 数据库 — decides how long the store is waited for, what counts as saved, and when it is away.
///
/// Publishes the rule for the last; must not know any document.
@NullMarked
package cn.duban.starter.store;

import org.jspecify.annotations.NullMarked;
