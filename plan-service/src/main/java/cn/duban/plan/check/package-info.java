/// 核对 — decides whether the numbers of a report file are still the ones it was written with, and
/// whether those are still true.
///
/// Publishes findings, on the command line `check`; reads nothing but the file and a list of
/// current figures. Must not know plans, stores nor how a report is written.
@NullMarked
package cn.duban.plan.check;

import org.jspecify.annotations.NullMarked;
