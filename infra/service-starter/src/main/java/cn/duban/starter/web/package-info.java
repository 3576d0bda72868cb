/// 网络门面 — decides the defaults and bounds that every service's HTTP side shares.
///
/// Publishes nothing; must not know any business word.
@NullMarked
package cn.duban.starter.web;

import org.jspecify.annotations.NullMarked;
