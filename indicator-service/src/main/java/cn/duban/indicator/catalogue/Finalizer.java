package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// 汇总方法 — how the sums over schools become one figure; each is a [Method].
///
/// Empty means "cannot be computed" (nothing reported, or nothing to divide by): never zero, never
/// 100.
public enum Finalizer {
    /// 合计
    SUM(new Total("各校 %s 合计")),
    /// 符合条件的学校数
    COUNT_IF(new Total("符合条件的学校数")),
    /// 比率: 分子之和 ÷ 分母之和
    RATIO(new Quotient("各校 %s 合计%s ÷ 各校 %s 合计")),
    /// 分类占比: the part counts only schools of a class
    SHARE_BY_CLASS(new Quotient("各校 %s 合计%s ÷ 各校 %s 合计")),
    /// 达标学校占比 among the schools that reported; the missing ones show in the coverage
    ALL_SCHOOLS(new Quotient("符合条件的学校数%2$s ÷ 已填报学校数")),
    /// 加权平均
    WEIGHTED_MEAN(new WeightedMean()),
    /// 均值 or 标准差
    MEAN_SD(new MeanAndSpread()),
    /// 差异系数
    CV(new Variation()),
    /// 多项达标学校占比
    K_OF_N(new ManyTests()),
    /// 分布的分位数
    HISTOGRAM(new Histogram()),
    /// 最近值
    LAST(new Newest()),
    /// 去重计数
    DISTINCT(new Distinct()),
    /// 里程碑完成率: weights done over weights
    MILESTONE(new Quotient("已完成的 %s%s ÷ 全部 %s")),
    /// 按次完成率
    RECURRING(new Slots());

    private final transient Method method;

    Finalizer(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }

    /// The figure to ten decimals, for showing; comparisons use the parts.
    public Optional<BigDecimal> value(Sums sums, int factor, Parameters parameters) {
        return method.finish(sums, factor, parameters).map(Finalizer::shown);
    }

    /// For a finalizer that needs no parameters.
    public Optional<BigDecimal> value(Sums sums, int factor) {
        return value(sums, factor, Parameters.NONE);
    }

    /// True where part · factor ÷ whole is the value, so that a target can be compared without
    /// rounding.
    public boolean isQuotient() {
        return method.isQuotient();
    }

    /// True where the sum of the parts may be shown as 分子.
    public boolean hasNumerator() {
        return method.hasNumerator();
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(Method.SHOWN_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
