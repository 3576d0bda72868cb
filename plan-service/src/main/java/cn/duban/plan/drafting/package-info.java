/// 起草 — decides what a document becomes: a draft a person corrects, then the plan.
///
/// Publishes `plan.plan-confirmed.v1` and starts the tracking of what was confirmed. Must not know
/// figures nor lights.
@NullMarked
package cn.duban.plan.drafting;

import org.jspecify.annotations.NullMarked;
