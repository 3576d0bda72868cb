/// 文本整理 — decides which characters of a file belong to the document.
///
/// Publishes [Passage], clean text in which every character still knows its place in the file. Must
/// not know numbering, commitments or file formats.
@NullMarked
package cn.duban.plan.intake.text;

import org.jspecify.annotations.NullMarked;
