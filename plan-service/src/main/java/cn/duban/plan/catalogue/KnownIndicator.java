package cn.duban.plan.catalogue;

import cn.duban.starter.projection.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 已知指标 — what plan-service needs of an indicator: its names, its unit and how it is read.
@Document("known_indicators")
public record KnownIndicator(
        @Id String id,
        long version,
        String name,
        List<String> aliases,
        String unit,
        int decimals,
        Better better,
        PeriodType periodType,
        Finalizer finalizer,
        boolean restricted,
        @Nullable BigDecimal floor)
        implements Versioned {

    /// 方向.
    public enum Better {
        HIGHER,
        LOWER
    }

    /// 期别类型.
    public enum PeriodType {
        MONTH,
        QUARTER,
        HALF_YEAR,
        TERM,
        SCHOOL_YEAR,
        CALENDAR_YEAR
    }

    /// 汇总方法.
    public enum Finalizer {
        SUM,
        COUNT_IF,
        RATIO,
        SHARE_BY_CLASS,
        ALL_SCHOOLS,
        WEIGHTED_MEAN,
        MEAN_SD,
        CV,
        K_OF_N,
        HISTOGRAM,
        LAST,
        DISTINCT,
        MILESTONE,
        RECURRING
    }

    public KnownIndicator {
        aliases = List.copyOf(aliases);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /// Things counted over the year; everything else is a level.
    public boolean accumulates() {
        return finalizer == Finalizer.SUM || finalizer == Finalizer.COUNT_IF;
    }

    /// Whether an amount in this unit can be compared with it, as a level or as a change.
    public boolean isMeasuredIn(String otherUnit) {
        return otherUnit.isEmpty()
                || otherUnit.equals(unit)
                || (unit.equals("%") && otherUnit.equals("个百分点"));
    }
}
