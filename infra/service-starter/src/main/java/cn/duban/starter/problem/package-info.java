/// 拒绝 — decides how a refusal looks: RFC 9457, Chinese, exact place, stable code.
///
/// Publishes nothing; must not know any business word.
@NullMarked
package cn.duban.starter.problem;

import org.jspecify.annotations.NullMarked;
