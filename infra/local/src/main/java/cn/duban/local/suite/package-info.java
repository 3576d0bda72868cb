/// 整套系统的进程。 Decides which processes run, where, with which secrets, and in which order they start
/// and stop.
///
/// Publishes [cn.duban.local.suite.Suite]: start, kill and watch every part, for the command line,
/// tests and benchmarks.
///
/// Must not know what a service does; only its jar, its ports and its readiness address.
@NullMarked
package cn.duban.local.suite;

import org.jspecify.annotations.NullMarked;
