package cn.duban.plan.intake;

/// 比较方式 — how the printed wording relates the figure to the subject; by wording only.
public enum Comparison {
    /// 以上、不低于、至少、N余.
    AT_LEAST(">="),
    /// 以内、不超过、控制在、前十名.
    AT_MOST("<="),
    /// A ratio, score, rank or sum of money without a floor or ceiling word.
    EXACTLY("="),
    /// A number of things.
    COUNT("count"),
    /// 1-2所: at least the value, at most the second value.
    RANGE("range"),
    /// Moved by an amount: the value is signed, down is negative.
    CHANGE("change");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /// The sign used in exported files.
    public String symbol() {
        return symbol;
    }
}
