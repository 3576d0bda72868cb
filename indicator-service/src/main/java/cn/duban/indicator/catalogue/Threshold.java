package cn.duban.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 标准 — what a nation, a province or a bureau demands of an indicator, from a day on, by a
/// document.
///
/// A later document does not change what an earlier year was measured by.
///
/// @param region whose, for a province or a bureau
/// @param stage where the 学段 differ
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Threshold(
        String code,
        String indicator,
        Level level,
        @Nullable String region,
        @Nullable Stage stage,
        Op op,
        BigDecimal value,
        LocalDate from,
        @Nullable LocalDate until,
        String document,
        @Nullable String note) {

    /// 层级, the highest first.
    public enum Level {
        NATIONAL,
        PROVINCE,
        BUREAU
    }

    /// 比较.
    public enum Op {
        GE,
        LE,
        LT,
        GT,
        EQ;

        public boolean met(BigDecimal value, BigDecimal threshold) {
            int order = value.compareTo(threshold);
            return switch (this) {
                case GE -> order >= 0;
                case LE -> order <= 0;
                case LT -> order < 0;
                case GT -> order > 0;
                case EQ -> order == 0;
            };
        }
    }

    /// In force on that day, both ends included.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
