/// 崩溃检验 — nothing acknowledged is lost and nothing is counted twice, whichever process is killed.
///
/// The story itself is in `cn.duban.benchmarks.crash`, so that `./duban bench crash` tells the same
/// one at full size.
@NullMarked
package cn.duban.acceptance.crash;

import org.jspecify.annotations.NullMarked;
