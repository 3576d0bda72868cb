/// 控制台 — decides how long a browser may keep which file of the console.
///
/// Publishes the built pages of `gateway/console`; must not know what they show.
@NullMarked
package cn.duban.gateway.console;

import org.jspecify.annotations.NullMarked;
