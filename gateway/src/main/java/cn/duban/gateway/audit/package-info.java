/// 审计 — decides what of a request is worth keeping: who changed or tried to change what, and what
/// came of it.
///
/// Publishes nothing; must not know bodies, passwords or keys.
@NullMarked
package cn.duban.gateway.audit;

import org.jspecify.annotations.NullMarked;
