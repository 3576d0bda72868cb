/// 学校变更 — decides whether schools may merge, split, take another name, code or place, close or
/// reopen, and carries it out school by school, once, whatever crashes in between.
///
/// Publishes nothing itself: each school tells its own new state. Must not know keys or indicators.
@NullMarked
package cn.duban.school.change;

import org.jspecify.annotations.NullMarked;
