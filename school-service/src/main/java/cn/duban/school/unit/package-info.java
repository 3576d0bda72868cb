/// 单位 — decides how towns, districts, cities and provinces lie under each other.
///
/// Publishes each unit's state on the register; must not know any school.
@NullMarked
package cn.duban.school.unit;

import org.jspecify.annotations.NullMarked;
