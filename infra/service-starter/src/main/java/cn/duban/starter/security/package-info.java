/// 门禁 — decides who is asking, by the gateway's signed word only.
///
/// Publishes the [cn.duban.starter.security.Caller]; must not know any business word.
@NullMarked
package cn.duban.starter.security;

import org.jspecify.annotations.NullMarked;
