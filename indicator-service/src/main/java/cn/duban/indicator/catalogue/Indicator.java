package cn.duban.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 指标 — what others may know of an indicator, beside how it is computed.
public record Indicator(
        String code,
        String name,
        List<String> aliases,
        String unit,
        int decimals,
        Better better,
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

    Indicator numbered(int version) {
        Definition numbered = definition.numbered(version);
        return new Indicator(
                code,
                name,
                aliases,
                unit,
                decimals,
                better,
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
}
