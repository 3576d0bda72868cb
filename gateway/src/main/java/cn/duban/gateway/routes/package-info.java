/// 路由 — decides which service answers which address, how long that may take, and what is said when
/// it does not answer.
///
/// Publishes nothing; must not know what any address is for.
@NullMarked
package cn.duban.gateway.routes;

import org.jspecify.annotations.NullMarked;
