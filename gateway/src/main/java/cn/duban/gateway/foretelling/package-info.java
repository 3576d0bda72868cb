/// 预告 — decides what a trial push is told beyond what the service that judges its rows can know.
///
/// Publishes nothing; adds `lights` to the answer of a trial push. Must not know how figures or
/// lights come about.
@NullMarked
package cn.duban.gateway.foretelling;

import org.jspecify.annotations.NullMarked;
