/// 抽测复核 — decides which reported rows are checked again, by a seed anybody can repeat, and keeps
/// what was found there beside what was reported.
///
/// Publishes `indicator.row-rechecked.v1` beside the rows. Must not know how figures are added up.
@NullMarked
package cn.duban.indicator.recheck;

import org.jspecify.annotations.NullMarked;
