/// 计划导入 — decides which sentences of a plan document are commitments, and where each one stands.
///
/// Publishes [Extraction] with its outline and proposed commitments, and the refusal reasons of a
/// document. Must not know Spring, the store, plans already adopted, nor any indicator catalogue.
@NullMarked
package cn.duban.plan.intake;

import org.jspecify.annotations.NullMarked;
