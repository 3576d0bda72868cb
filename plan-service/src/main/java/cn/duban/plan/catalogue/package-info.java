/// 指标目录 — decides which indicator a plan's wording means.
///
/// Publishes [cn.duban.plan.catalogue.Catalogue], an own small copy of indicator-service's
/// catalogue. Must not know formulas, school rows, plans nor lights.
@NullMarked
package cn.duban.plan.catalogue;

import org.jspecify.annotations.NullMarked;
