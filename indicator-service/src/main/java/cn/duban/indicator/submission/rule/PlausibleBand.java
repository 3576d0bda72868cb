package cn.duban.indicator.submission.rule;

import cn.duban.indicator.submission.rule.CheckSettings.Band;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;

/// 合理区间 — a ratio between numbers of one row that lies outside what schools really have.
record PlausibleBand(CheckSettings.Bands settings) implements Rule {

    private static final MathContext SHOWN = new MathContext(3);

    @Override
    public Stream<Finding> weigh(RowInQuestion row) {
        return settings.bands().stream()
                .filter(band -> band.form().equals(row.form().code()))
                .filter(band -> outside(band, row))
                .map(band -> found(band, row));
    }

    private static boolean outside(Band band, RowInQuestion row) {
        BigDecimal part = RowInQuestion.sum(row.values(), band.part());
        BigDecimal whole = RowInQuestion.sum(row.values(), band.whole());
        return part.max(whole).compareTo(band.from()) >= 0
                && (part.compareTo(whole.multiply(band.least())) < 0
                        || part.compareTo(whole.multiply(band.most())) > 0);
    }

    private Finding found(Band band, RowInQuestion row) {
        BigDecimal part = RowInQuestion.sum(row.values(), band.part());
        BigDecimal whole = RowInQuestion.sum(row.values(), band.whole());
        String ratio = whole.signum() == 0 ? "无法计算" : part.divide(whole, SHOWN).toPlainString();
        return Finding.of(
                settings.severity(),
                row.place().value(band.part().getFirst()),
                "plausible-band",
                "%s为%s，通常在%s至%s之间。"
                        .formatted(
                                band.says(),
                                ratio,
                                band.least().toPlainString(),
                                band.most().toPlainString()));
    }
}
