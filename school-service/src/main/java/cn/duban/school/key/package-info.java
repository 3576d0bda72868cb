/// 密钥 — decides who may push for which school, until when, and for what.
///
/// Publishes each key's hash and state on the credentials topic; must not keep or say any secret.
@NullMarked
package cn.duban.school.key;

import org.jspecify.annotations.NullMarked;
