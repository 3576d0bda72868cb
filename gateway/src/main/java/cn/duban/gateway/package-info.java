/// 网关 — the one door of the suite: who comes in, as whom, how often, and to which service.
///
/// Publishes the internal token that every service believes; must not know any business word.
/// Reading order: `identity` (who), `keys` and `staff` (how they prove it), `door` (the filters in
/// their order), `routes` (where a request goes), then `audit`, `docs` and `console`.
@NullMarked
package cn.duban.gateway;

import org.jspecify.annotations.NullMarked;
