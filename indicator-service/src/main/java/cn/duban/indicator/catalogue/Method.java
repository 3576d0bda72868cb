package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 汇总法 — map, add, finish: what one school adds, and what the sums over schools mean.
///
/// The sums are a group, so a school can be taken back; a new way of adding up is one more of
/// these.
interface Method {

    MathContext PRECISE = new MathContext(50, RoundingMode.HALF_EVEN);

    /// A quotient of one school is rounded once, so taking the school back is exact; and far enough
    /// below what is shown.
    int SCHOOL_SCALE = 34;

    int SHOWN_SCALE = 10;

    /// 分母: must there be one?
    enum Whole {
        NEEDED,
        OPTIONAL,
        NONE
    }

    Whole whole();

    /// What one school adds to its units.
    Sums terms(Reading school);

    /// Empty means "cannot be computed": nothing reported, or nothing to divide by.
    Optional<BigDecimal> finish(Sums sums, int factor, Parameters parameters);

    /// The formula as a clerk would say it.
    String said(FormulaInWords formula);

    /// True where part · factor ÷ whole is the value, so that a target is compared without
    /// rounding.
    default boolean isQuotient() {
        return false;
    }

    /// True where the sum of the parts is something to show by itself.
    default boolean hasNumerator() {
        return isQuotient();
    }

    /// Names of the parameters it cannot do without and does not have.
    default List<String> missing(Parameters parameters) {
        return List.of();
    }

    /// What is wrong with the parameters it has: parameter → why.
    default Map<String, String> wrong(Parameters parameters) {
        return Map.of();
    }

    static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole, int factor) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal scaled = part.multiply(BigDecimal.valueOf(factor));
        return Optional.of(scaled.divide(whole, SHOWN_SCALE, RoundingMode.HALF_UP));
    }
}
