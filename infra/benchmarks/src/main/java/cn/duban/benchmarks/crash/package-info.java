/// 崩溃检验 — decides whether anything acknowledged was lost or counted twice while processes died.
///
/// Publishes a verdict in one line. Must not know how the services work inside: it judges a history
/// of answers against what the running suite tells.
@NullMarked
package cn.duban.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
