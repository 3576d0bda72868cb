/// 看板 — decides how lights are shown: as a flat table, as a live stream, as gauges.
///
/// Publishes nothing to other services; follows this service's own published state, so that every
/// instance shows every light. Must not know documents nor how a light is weighed.
@NullMarked
package cn.duban.plan.board;

import org.jspecify.annotations.NullMarked;
