package cn.duban.plan.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// 精确数 — a fraction of decimals, compared by cross-multiplication and rounded only to be shown.
///
/// 951/1001 is at least 95 % because 951·100 ≥ 95·1001, whatever it looks like with two decimals.
public record Exact(BigDecimal numerator, BigDecimal denominator) implements Comparable<Exact> {
    public static final Exact ZERO = of(BigDecimal.ZERO);
    public static final Exact ONE = of(BigDecimal.ONE);
    private static final int PUBLISHED_DECIMALS = 10;

    public Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + denominator);
        }
    }

    public static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    public static Exact of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    public static Exact of(String value) {
        return of(new BigDecimal(value));
    }

    public static Exact ratio(long part, long whole) {
        return new Exact(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    public Exact plus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(other.negate());
    }

    public Exact times(Exact other) {
        return new Exact(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// @throws IllegalArgumentException for a divisor of zero
    public Exact dividedBy(Exact other) {
        if (other.numerator.signum() == 0) {
            throw new IllegalArgumentException("division by zero");
        }
        BigDecimal under = denominator.multiply(other.numerator);
        BigDecimal over = numerator.multiply(other.denominator);
        return under.signum() < 0
                ? new Exact(over.negate(), under.negate())
                : new Exact(over, under);
    }

    public Exact negate() {
        return new Exact(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isAtLeast(Exact other) {
        return compareTo(other) >= 0;
    }

    public boolean isAtMost(Exact other) {
        return compareTo(other) <= 0;
    }

    /// The whole things in it: 2.9 schools are two schools.
    public Exact wholePart() {
        return of(numerator.divide(denominator, 0, RoundingMode.FLOOR));
    }

    /// As shown to a reader, with at most so many decimals.
    public String shown(int decimals) {
        return plain(numerator.divide(denominator, decimals, RoundingMode.HALF_UP));
    }

    /// As shown beside a goal: with as many decimals as it takes not to look like it.
    public String shownBeside(Exact goal, int decimals) {
        for (int scale = decimals; scale < PUBLISHED_DECIMALS; scale++) {
            BigDecimal rounded = numerator.divide(denominator, scale, RoundingMode.HALF_UP);
            if (Integer.signum(of(rounded).compareTo(goal)) == Integer.signum(compareTo(goal))) {
                return plain(rounded);
            }
        }
        return published();
    }

    /// As published: ten decimals, no exponent, no trailing zeros.
    public String published() {
        return shown(PUBLISHED_DECIMALS);
    }

    @Override
    public int compareTo(Exact other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
