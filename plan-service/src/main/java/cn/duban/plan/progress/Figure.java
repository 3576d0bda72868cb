package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 指标值 — one unit's figure of one period, with its parts and how many schools stand behind it.
///
/// - [#id] is `indicator|unit|period`, under which it can be opened.
/// - The parts are compared, not the value, wherever there are parts.
/// - [#trust] is what a re-check (抽测复核) found, [#late] how many rows came late (迟报); absent if
///   unknown.
public record Figure(
        String id,
        Period period,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        int factor,
        int applicable,
        int reported,
        Status status,
        @Nullable Instant asOf,
        @Nullable Trust trust,
        @Nullable Integer late) {

    /// A figure nobody re-checked, with no row that came late.
    public Figure(
            String id,
            Period period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int factor,
            int applicable,
            int reported,
            Status status,
            @Nullable Instant asOf) {
        this(
                id,
                period,
                value,
                numerator,
                denominator,
                factor,
                applicable,
                reported,
                status,
                asOf,
                null,
                null);
    }

    /// 期别.
    public record Period(String code, LocalDate from, LocalDate to, LocalDate reference) {
        boolean overlaps(int year) {
            return from.getYear() <= year && to.getYear() >= year;
        }

        public String inWords() {
            return PeriodName.of(code);
        }
    }

    /// 填报状态.
    public enum Status {
        NOT_STARTED,
        PARTIAL,
        COMPLETE
    }

    /// The figure without rounding; empty when it cannot be computed.
    public Optional<Exact> exact() {
        if (numerator != null && denominator != null && denominator.signum() > 0) {
            return Optional.of(
                    new Exact(numerator.multiply(BigDecimal.valueOf(factor)), denominator));
        }
        return Optional.ofNullable(value).map(Exact::of);
    }

    boolean isDoubted() {
        return trust != null && trust.isDoubted();
    }

    /// Whether at least `floorPercent` of the applicable schools have reported.
    boolean isCovered(int floorPercent) {
        return applicable > 0 && (long) reported * 100 >= (long) floorPercent * applicable;
    }
}
