package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 指标 — what others may know of an indicator, beside how it is computed.
///
/// - A cut of an indicator (`FIT.PASS@女`, `BAL.R1@PRIMARY`) is an indicator of its own, without
///   aliases: a plan's wording never means a cut by accident.
/// - [#restricted] 中高考成绩、升学率: never ranked, alerted or published.
public record Indicator(
        String code,
        String name,
        List<String> aliases,
        String unit,
        int decimals,
        Better better,
        String meaning,
        String source,
        @Nullable BigDecimal floor,
        boolean restricted,
        String words,
        Definition definition) {

    /// 方向: which way is better.
    public enum Better {
        HIGHER,
        LOWER
    }

    public Indicator {
        aliases = List.copyOf(aliases);
    }

    /// The indicator this one is a cut of.
    public Optional<String> cutOf() {
        int at = code.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(code.substring(0, at));
    }

    Indicator numbered(int version) {
        Definition numbered = definition.numbered(version);
        return new Indicator(
                code,
                name,
                aliases,
                unit,
                decimals,
                better,
                meaning,
                source,
                floor,
                restricted,
                words,
                numbered);
    }

    /// 倍数: percentages are kept as part · 100 ÷ whole.
    static int factorOf(String unit) {
        return "%".equals(unit) ? 100 : 1;
    }

    /// As people read it: rounded to its decimals, with its unit.
    public String shown(String exact) {
        return new BigDecimal(exact).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                + (unit.equals("系数") ? "" : unit);
    }
}
