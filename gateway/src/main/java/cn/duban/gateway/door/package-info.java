/// 门 — decides, in this order, who comes in, whether they come too often, what they may reach and
/// how much they may bring.
///
/// Publishes nothing; must not know where a request goes afterwards.
@NullMarked
package cn.duban.gateway.door;

import org.jspecify.annotations.NullMarked;
