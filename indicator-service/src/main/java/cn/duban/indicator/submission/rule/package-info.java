/// 检查规则 — decides what is wrong with a row that can be read: 逻辑检查 and 经验检查 in one model.
///
/// Publishes nothing. Must not know formats, receipts or the store; a new rule is one class, its
/// line in [Rules] and its numbers in `checks.yaml`.
@NullMarked
package cn.duban.indicator.submission.rule;

import org.jspecify.annotations.NullMarked;
