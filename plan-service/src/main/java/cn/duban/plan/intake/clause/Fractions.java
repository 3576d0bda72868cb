package cn.duban.plan.intake.clause;

import cn.duban.plan.intake.text.HanNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// 分数 — 三分之一, 百分之九十八点五, as a percentage.
final class Fractions {

    private static final int PLACES = 2;

    private Fractions() {}

    static BigDecimal percent(String below, String above) {
        BigDecimal denominator = "百".equals(below) ? new BigDecimal(100) : value(below);
        BigDecimal numerator = "百".equals(above) ? new BigDecimal(100) : value(above);
        return percent(denominator, numerator);
    }

    static BigDecimal percent(int below, int above) {
        return percent(BigDecimal.valueOf(below), BigDecimal.valueOf(above));
    }

    private static BigDecimal percent(BigDecimal denominator, BigDecimal numerator) {
        if (denominator.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return numerator
                .multiply(new BigDecimal(100))
                .divide(denominator, PLACES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .add(BigDecimal.ZERO.setScale(0));
    }

    private static BigDecimal value(String numeral) {
        int point = numeral.indexOf('点');
        if (point < 0) {
            return BigDecimal.valueOf(HanNumber.parse(numeral).orElse(0));
        }
        StringBuilder decimals = new StringBuilder("0.");
        for (char c : numeral.substring(point + 1).toCharArray()) {
            decimals.append(HanNumber.parse(String.valueOf(c)).orElse(0));
        }
        return value(numeral.substring(0, point)).add(new BigDecimal(decimals.toString()));
    }
}
