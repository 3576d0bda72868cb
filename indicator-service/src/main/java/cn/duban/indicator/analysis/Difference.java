package cn.duban.indicator.analysis;

import cn.duban.indicator.figures.FigureView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// 同比或环比 — the change of one figure against an earlier one.
///
/// @param against period code of the earlier figure
/// @param change exact difference, in the indicator's unit; for percentages 个百分点
/// @param percent growth in per cent; absent for percentages and where the earlier one is zero
/// @param shown rounded for reading, with its sign
record Difference(String against, String change, Optional<String> percent, String shown) {

    private static final int SCALE = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Empty where one of the two cannot be computed.
    static Optional<Difference> between(
            FigureView now, Optional<FigureView> earlier, String unit, int decimals) {
        if (earlier.isEmpty() || now.value() == null || earlier.get().value() == null) {
            return Optional.empty();
        }
        BigDecimal before = new BigDecimal(earlier.get().value());
        BigDecimal change = new BigDecimal(now.value()).subtract(before);
        String code = earlier.get().period().code();
        if (unit.equals("%")) {
            return Optional.of(
                    new Difference(
                            code,
                            plain(change),
                            Optional.empty(),
                            signed(change, decimals) + "个百分点"));
        }
        if (before.signum() == 0) {
            return Optional.of(
                    new Difference(
                            code,
                            plain(change),
                            Optional.empty(),
                            signed(change, decimals) + shownUnit(unit)));
        }
        BigDecimal growth =
                change.multiply(HUNDRED).divide(before.abs(), SCALE, RoundingMode.HALF_UP);
        return Optional.of(
                new Difference(
                        code, plain(change), Optional.of(plain(growth)), signed(growth, 2) + "%"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String signed(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }

    private static String shownUnit(String unit) {
        return unit.equals("系数") ? "" : unit;
    }
}
