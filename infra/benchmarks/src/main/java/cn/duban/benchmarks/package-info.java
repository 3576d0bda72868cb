/// 性能与崩溃检验 — decides what is measured of a running suite, and how.
///
/// Publishes one JSON line per measurement. Must not know how the services work inside.
@NullMarked
package cn.duban.benchmarks;

import org.jspecify.annotations.NullMarked;
