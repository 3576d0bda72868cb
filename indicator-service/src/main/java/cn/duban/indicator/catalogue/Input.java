package cn.duban.indicator.catalogue;

import cn.duban.indicator.period.PeriodType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// 数据来源 — one form a formula reads, and of which of its periods.
///
/// @param unitLevel rows are of administrative units and join above the schools
/// @param byStage rows are kept per 学段
/// @param elements what the formula reads of the form
/// @param stocks those of them that are levels on a day (存量), never added up over time
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Input(
        String form,
        PeriodType periodType,
        AsOf asOf,
        boolean unitLevel,
        boolean byStage,
        List<String> elements,
        List<String> stocks) {

    /// 取数规则: which period of the form serves a period of the indicator.
    public enum AsOf {
        /// 同期: the very same period
        SAME,
        /// 最近时点: the last period whose reference day is on or before the end of the indicator's
        LATEST,
        /// 期内累计: every period whose reference day lies within the indicator's; flows add up, of a
        /// stock the last counts
        WITHIN
    }

    public Input {
        elements = elements == null ? List.of() : List.copyOf(elements);
        stocks = stocks == null ? List.of() : List.copyOf(stocks);
    }

    /// A form of which only flows are read.
    public Input(
            String form,
            PeriodType periodType,
            AsOf asOf,
            boolean unitLevel,
            boolean byStage,
            List<String> elements) {
        this(form, periodType, asOf, unitLevel, byStage, elements, List.of());
    }

    public boolean isStock(String element) {
        return stocks.contains(element);
    }
}
