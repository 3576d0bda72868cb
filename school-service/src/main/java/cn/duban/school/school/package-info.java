/// 学校 — decides how a school is classified on any day: where it lies, who runs it, what it is.
///
/// Publishes each school's full state on the register; must not know keys, indicators or plans.
@NullMarked
package cn.duban.school.school;

import org.jspecify.annotations.NullMarked;
