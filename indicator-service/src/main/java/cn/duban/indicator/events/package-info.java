/// 发布语言 — every fact this service tells the world; additive only, a changed meaning is a new
/// version.
///
/// Publishes the wire names and shapes of infra/contracts. Must not know any other package.
@NullMarked
package cn.duban.indicator.events;

import org.jspecify.annotations.NullMarked;
