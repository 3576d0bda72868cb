/// 身份 — decides how the door vouches for a visitor towards the services.
///
/// Publishes the [cn.duban.gateway.identity.Visitor] of a request and the signed internal token;
/// must not know how a visitor proved who they are.
@NullMarked
package cn.duban.gateway.identity;

import org.jspecify.annotations.NullMarked;
