/// 学校名册副本 — this service's own copy of the register, cut down to what figures depend on.
///
/// Publishes nothing. Must not know the catalogue, periods or submissions; the owner is
/// school-service.
@NullMarked
package cn.duban.indicator.register;

import org.jspecify.annotations.NullMarked;
