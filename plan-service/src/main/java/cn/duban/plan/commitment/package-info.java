/// 承诺 — decides what a promise is: its target, its deadline, its place in the plan's own order.
///
/// Publishes [cn.duban.plan.commitment.Plan] to the other features of this service. Must not know
/// figures, lights, Kafka, nor how a document was read.
@NullMarked
package cn.duban.plan.commitment;

import org.jspecify.annotations.NullMarked;
