/// 读句 — decides what one sentence promises: amount, date, rhythm, subject, and whether it is past
/// or plan.
///
/// Publishes [Findings], one per number. Words live in `lexicon.txt`, forms in [PeriodRules] and
/// [RhythmRules]. Must not know files, outlines or the document a sentence comes from.
@NullMarked
package cn.duban.plan.intake.clause;

import org.jspecify.annotations.NullMarked;
