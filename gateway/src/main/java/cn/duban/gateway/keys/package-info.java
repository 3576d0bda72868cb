/// 学校密钥 — decides whether an API key opens the door now.
///
/// Publishes now and then which keys were used (`duban.gateway.news`); follows
/// `duban.school.credentials` into a copy of its own and must not know how keys are issued.
@NullMarked
package cn.duban.gateway.keys;

import org.jspecify.annotations.NullMarked;
