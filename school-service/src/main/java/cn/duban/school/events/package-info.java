/// 对外语言 — decides how the register and the credentials are said to the world.
///
/// Publishes `duban.school.register` and `duban.school.credentials`; must not know the domain
/// types. Additive only: a new field is optional, a changed meaning is a new `.v2`.
@NullMarked
package cn.duban.school.events;

import org.jspecify.annotations.NullMarked;
