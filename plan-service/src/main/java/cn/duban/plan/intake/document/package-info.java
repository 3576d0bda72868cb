/// 文件读取 — decides whether a file can be read, and as which text.
///
/// Publishes [DocumentReader] and the refusals of [cn.duban.plan.intake.UnreadableDocument]. Must
/// not know outlines or commitments; trusts nothing a file says about itself.
@NullMarked
package cn.duban.plan.intake.document;

import org.jspecify.annotations.NullMarked;
