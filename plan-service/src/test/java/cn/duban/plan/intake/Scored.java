package cn.duban.plan.intake;

import java.util.Locale;

/// 得分 — found, invented and missed, as the labels' own scorer counts them.
record Scored(int found, int invented, int missed) {

    static final Scored NOTHING = new Scored(0, 0, 0);

    Scored and(Scored other) {
        return new Scored(found + other.found, invented + other.invented, missed + other.missed);
    }

    /// F1 in per cent; 100 where there was nothing to find and nothing was invented.
    double percent() {
        int all = 2 * found + invented + missed;
        return all == 0 ? 100 : 200.0 * found / all;
    }

    @Override
    public String toString() {
        return found + invented + missed == 0
                ? "   -"
                : String.format(Locale.ROOT, "%4.0f", percent());
    }
}
