package cn.duban.indicator.baseline;

import cn.duban.indicator.catalogue.Indicator;
import cn.duban.indicator.events.IndicatorEvent.FigureChanged;
import cn.duban.indicator.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// 增减一句话 — the change as a report would say it; rounded for reading, never for comparing.
///
/// @param published false while the earlier figure still moves
record ChangeInWords(Indicator indicator, Period now, Period then, boolean published) {

    private static final int PERCENT_DECIMALS = 2;

    String of(
            FigureChanged figure,
            Optional<Difference> sinceFrozen,
            Optional<Difference> sinceComparable) {
        String subject = now.name() + indicator.name();
        if (figure.value() == null) {
            return subject + "暂无数据。";
        }
        String value = shown(new BigDecimal(figure.value())) + unit(indicator.unit());
        String basis = published ? "公布值" : "现值";
        String earlier =
                sinceFrozen
                        .map(d -> "比%s（%s）%s".formatted(then.name(), basis, said(d)))
                        .orElse(then.name() + "没有可比的值");
        String comparable =
                sinceComparable
                        .filter(d -> !sinceFrozen.equals(Optional.of(d)))
                        .map(d -> "；按本期学校和口径重算，%s".formatted(said(d)))
                        .orElse("");
        return "%s为%s，%s%s。".formatted(subject, value, earlier, comparable);
    }

    private String said(Difference difference) {
        BigDecimal amount = difference.amount();
        if (amount.signum() == 0) {
            return "持平";
        }
        String direction = amount.signum() > 0 ? "增加" : "减少";
        if (isRate()) {
            String points = shown(amount.abs()) + ("‰".equals(indicator.unit()) ? "个千分点" : "个百分点");
            return (amount.signum() > 0 ? "提高" : "下降") + points;
        }
        BigDecimal relative = difference.relative();
        String share =
                relative == null
                        ? ""
                        : "（%s%%）"
                                .formatted(
                                        relative.abs()
                                                .setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP)
                                                .toPlainString());
        return direction + shown(amount.abs()) + unit(indicator.unit()) + share;
    }

    private boolean isRate() {
        return "%".equals(indicator.unit()) || "‰".equals(indicator.unit());
    }

    private String shown(BigDecimal value) {
        return value.setScale(indicator.decimals(), RoundingMode.HALF_UP).toPlainString();
    }

    private static String unit(String unit) {
        return "系数".equals(unit) ? "" : unit;
    }
}
