/// 台账 — decides what was known of a commitment at any past moment: its promise, its light, the
/// figure of the year before.
///
/// Publishes [cn.duban.plan.ledger.Standing]; every line is written once and never changed. Must
/// not know how a light is weighed nor how a report is worded.
@NullMarked
package cn.duban.plan.ledger;

import org.jspecify.annotations.NullMarked;
