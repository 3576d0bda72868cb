/// 批量登记 — decides how a whole register comes in at once, with a verdict for every row.
///
/// Publishes nothing itself; must not know how a unit or a school is stored.
@NullMarked
package cn.duban.school.register;

import org.jspecify.annotations.NullMarked;
