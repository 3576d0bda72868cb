/// 示例区 — decides what an invented district, its plan and its year of numbers look like.
///
/// Publishes nothing; must not know any real place or person, nor how a service keeps things.
@NullMarked
package cn.duban.local.sample;

import org.jspecify.annotations.NullMarked;
