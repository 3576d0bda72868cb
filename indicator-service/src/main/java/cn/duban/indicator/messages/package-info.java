/// 主题与读取 — the topics of this service by name, and how a batch of events is read one by one.
///
/// Publishes nothing by itself. Must not know any feature.
@NullMarked
package cn.duban.indicator.messages;

import org.jspecify.annotations.NullMarked;
