/// 指标服务 — indicator-service: catalogue → submission → rollup → figures, with period and register
/// beside them.
///
/// Publishes duban.indicator.catalogue, .submissions, .figures and .news through
/// [cn.duban.indicator.events]. Must not know plans or notifications; schools are known from their
/// register topic only.
@NullMarked
package cn.duban.indicator;

import org.jspecify.annotations.NullMarked;
