/// 接口客户端 — speaks to a running suite through its gateway, as a school's system or a clerk's browser
/// does.
///
/// Decides nothing but how long to wait; must not know how the suite is started or stored.
@NullMarked
package cn.duban.local.client;

import org.jspecify.annotations.NullMarked;
