/// 就绪。 Decides how a process without a web address shows that it is ready.
///
/// Publishes one line on the output and one file.
///
/// Must not know which process it is nor who waits for it.
@NullMarked
package cn.duban.local.ready;

import org.jspecify.annotations.NullMarked;
