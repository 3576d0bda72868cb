/// 接口文档 — decides which API descriptions stand together on one page.
///
/// Publishes nothing; must not know what they describe.
@NullMarked
package cn.duban.gateway.docs;

import org.jspecify.annotations.NullMarked;
