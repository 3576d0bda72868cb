/// 接口说明 — decides how a service's API description gets its Chinese words and examples.
///
/// Publishes the description; must not know any business word: those are data, in `api/*.yaml`.
@NullMarked
package cn.duban.starter.docs;

import org.jspecify.annotations.NullMarked;
