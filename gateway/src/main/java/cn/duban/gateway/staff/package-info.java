/// 工作人员 — decides who of the bureau may sign in, with which roles, and how long that holds.
///
/// Publishes the visitor behind a session; must not know what a role is used for in a service.
@NullMarked
package cn.duban.gateway.staff;

import org.jspecify.annotations.NullMarked;
