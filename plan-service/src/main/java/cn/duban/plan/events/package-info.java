/// 对外事件 — decides the words in which plan-service speaks to the other services.
///
/// Publishes [cn.duban.plan.events.PlanEvent], additive only. Must not know any other package.
@NullMarked
package cn.duban.plan.events;

import org.jspecify.annotations.NullMarked;
