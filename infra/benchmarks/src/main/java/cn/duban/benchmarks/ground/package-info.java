/// 场地 — decides how a suite is made ready for a load: schools registered, keys issued, periods
/// open, and everything at rest afterwards.
///
/// Publishes nothing. Must not know what is measured or checked.
@NullMarked
package cn.duban.benchmarks.ground;

import org.jspecify.annotations.NullMarked;
