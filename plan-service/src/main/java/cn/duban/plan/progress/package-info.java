/// 进展 — decides the light of a commitment from target, deadline, facts and today; pure.
///
/// Publishes [cn.duban.plan.progress.Progress]: colour, reason and the numbers behind it. Must not
/// know Spring, stores, Kafka, nor the time of day; the same facts always give the same light.
@NullMarked
package cn.duban.plan.progress;

import org.jspecify.annotations.NullMarked;
