package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import java.util.List;

/// 数据来源 — one form a formula reads, and of which of its periods.
///
/// @param unitLevel rows are of administrative units and join above the schools
/// @param byStage rows are kept per 学段
/// @param elements what the formula reads of the form
public record Input(
        String form,
        PeriodType periodType,
        AsOf asOf,
        boolean unitLevel,
        boolean byStage,
        List<String> elements) {

    /// 取数规则: which period of the form serves a period of the indicator.
    public enum AsOf {
        /// 同期: the very same period
        SAME,
        /// 最近时点: the latest period whose reference day is not after the reference day of the
        /// indicator's
        LATEST,
        /// 期内累计: every period that ends within the indicator's; flows add up, of a stock the last
        /// counts
        WITHIN
    }

    public Input {
        elements = List.copyOf(elements);
    }
}
