/// 指标目录 — decides what may be asked, which indicators follow, and how each is finished.
///
/// Publishes every indicator definition on duban.indicator.catalogue. Must not know schools,
/// submissions or Kafka Streams.
@NullMarked
package cn.duban.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
