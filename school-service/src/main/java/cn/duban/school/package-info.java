/// 学校服务 — decides which units and schools exist, how a school is classified on any day, and who may
/// push for it. A newcomer reads `unit` → `school` → `register` (bulk import) → `key`.
///
/// Publishes the register and the credentials; must not know any indicator, plan or submission.
@NullMarked
package cn.duban.school;

import org.jspecify.annotations.NullMarked;
